package org.bridges.office;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.bridges.Bridges;
import org.bridges.engine.EngineStart;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole office beside the one that the tests share: its time and its cases are its own. */
public final class OwnOffice {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private OwnOffice() {}

  /** Opens and waits until the engine has the models and what it had before. */
  public static ConfigurableApplicationContext open(OfficeServices services, String... settings) {
    return open(OfficeStart.in(services), settings);
  }

  /** The same, with every job delivered again, as in the office that the tests share. */
  public static ConfigurableApplicationContext openDeliveringTwice(OfficeServices services) {
    return open(OfficeStart.in(services).deliveringTwice());
  }

  private static ConfigurableApplicationContext open(OfficeStart start, String... settings) {
    var application = new SpringApplication(Bridges.class);
    application.addInitializers(start);
    var all = Stream.concat(Stream.of("--server.port=0"), Stream.of(settings));
    var office = application.run(all.toArray(String[]::new));
    await().atMost(A_MINUTE).until(office.getBean(EngineStart.class)::isDone);
    return office;
  }
}
