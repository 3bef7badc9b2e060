package org.bridges.office;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.bridges.engine.EngineStart;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tests begin when the engine has the models, and wait long enough for a busy machine. */
final class OfficeOpen implements BeforeAllCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public void beforeAll(ExtensionContext test) {
    Awaitility.setDefaultTimeout(PATIENCE);
    await().until(SpringExtension.getApplicationContext(test).getBean(EngineStart.class)::isDone);
  }
}
