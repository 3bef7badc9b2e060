package org.bridges.office;

import org.bridges.engine.EngineStart;
import org.bridges.insight.Radar;
import org.bridges.office.OfficeFolder.Done;
import org.bridges.shared.OfficeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * Fills a new development run with invented cases once the engine has the models; {@code
 * bridges.demo-data=false} leaves it empty.
 */
public final class DemoOffice implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(DemoOffice.class);

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var context = (WebServerApplicationContext) ready.getApplicationContext();
    var wanted = context.getEnvironment().getProperty("bridges.demo-data", Boolean.class, true);
    if (wanted && !context.getBean(OfficeFolder.class).has(Done.CASES_MADE)) {
      Thread.ofPlatform().name("demo-cases").daemon().start(() -> fill(context));
    }
  }

  private static void fill(WebServerApplicationContext context) {
    var deployment = context.getBean(EngineStart.class);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofMinutes(2))
        .until(deployment::isDone);
    var address = "http://localhost:" + context.getWebServer().getPort();
    try {
      DemoRota.make(context);
      DemoCaseload.send(context);
      new DemoCases(address, context.getBean(DevClock.class), context.getBean(OfficeTime.class))
          .make();
      DemoCaseload.lookAhead(context);
      context.getBean(OfficeFolder.class).mark(Done.CASES_MADE);
      context.getBean(Radar.class).look("the first night");
      log.info("The invented cases are there");
    } catch (RuntimeException problem) {
      log.warn("The invented cases could not all be made: {}", problem.getMessage());
    }
  }
}
