package org.bridges.office;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bridges.camunda.EmbeddedCamunda;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a starting application the services of the office; one set of services per JVM. */
public final class OfficeStart
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** A Wednesday morning in Texas; the worked examples of the contract hold for this day. */
  private static final Instant TEST_DAY = Instant.parse("2026-11-25T14:00:00Z");

  private static volatile boolean today;

  private static final class Holder {
    static final OfficeServices SERVICES = OfficeServices.start(ahead());

    static {
      // Spring runs these after the last context is closed: the database goes last.
      SpringApplication.getShutdownHandlers().add(SERVICES::close);
    }
  }

  /** The office opens at the machine's own time, as in the development run. */
  public static OfficeStart today() {
    today = true;
    return new OfficeStart();
  }

  private static Duration ahead() {
    return today ? Duration.ZERO : Duration.between(Instant.now(), TEST_DAY);
  }

  /** The running services. */
  public static OfficeServices services() {
    return Holder.SERVICES;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var services = services();
    Map<String, Object> settings = services.settings();
    settings.put("bridges.deliver-twice", !today);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("office", settings));
    var beans = context.getBeanFactory();
    beans.registerSingleton("embeddedCamunda", services.camunda());
    beans.registerSingleton("mailServer", services.mail());
    beans.registerSingleton("clock", new CamundaClock(services.camunda()));
  }

  /** What tests and pages of the development run need of the services. */
  public static EmbeddedCamunda camunda() {
    return services().camunda();
  }

  /** The mail server. */
  public static GreenMail mail() {
    return services().mail();
  }
}
