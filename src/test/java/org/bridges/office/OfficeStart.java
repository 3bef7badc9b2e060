package org.bridges.office;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import org.bridges.camunda.EmbeddedCamunda;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a starting application the services of the office; one set of services per JVM. */
public final class OfficeStart
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final class Holder {
    static final OfficeServices SERVICES = OfficeServices.start();

    static {
      // Spring runs these after the last context is closed: the database goes last.
      SpringApplication.getShutdownHandlers().add(SERVICES::close);
    }
  }

  /** The running services. */
  public static OfficeServices services() {
    return Holder.SERVICES;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var services = services();
    Map<String, Object> settings = services.settings();
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
