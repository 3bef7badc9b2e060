package org.bridges.office;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.bridges.camunda.EmbeddedCamunda;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a starting application the services of the office; one set of services per JVM. */
public final class OfficeStart
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** A Wednesday morning in Texas; the worked examples of the contract hold for this day. */
  private static final Instant TEST_DAY = Instant.parse("2026-11-25T14:00:00Z");

  /** All tests write from one address within one hour; the limits have tests of their own. */
  private static final Map<String, Object> ROOM =
      Map.of(
          "bridges.intake.form-per-address-and-hour", 20_000,
          "bridges.intake.form-per-hour", 20_000,
          "bridges.intake.api-per-client-and-minute", 20_000);

  /** The system property that names another folder for the development run. */
  public static final String FOLDER = "bridges.office-folder";

  private static @Nullable OfficeServices services;

  private final Supplier<OfficeServices> own;
  private final boolean deliversTwice;

  /** The office of the tests: empty, on a fixed day. */
  public OfficeStart() {
    this(OfficeStart::services, true);
  }

  private OfficeStart(Supplier<OfficeServices> own, boolean deliversTwice) {
    this.own = own;
    this.deliversTwice = deliversTwice;
  }

  /** An office of its own beside the one that the tests share. */
  public static OfficeStart in(OfficeServices own) {
    return new OfficeStart(() -> own, false);
  }

  /** The same, with every job given to its worker again. */
  OfficeStart deliveringTwice() {
    return new OfficeStart(own, true);
  }

  /**
   * The office of the development run: at the machine's own time, with the cases it had.
   *
   * @throws OfficeClosed when it cannot open here
   */
  public static OfficeStart today() {
    open(OfficeServices.lasting(Path.of(System.getProperty(FOLDER, "target/office"))));
    return new OfficeStart(OfficeStart::services, false);
  }

  /** In the tests searches lag, as those of a real cluster may; nothing may need them fresh. */
  private static Duration searchDelay() {
    return Duration.parse(System.getProperty("bridges.search-delay", "PT1S"));
  }

  /** The running services. */
  public static synchronized OfficeServices services() {
    return services == null
        ? open(OfficeServices.start(Duration.between(Instant.now(), TEST_DAY), searchDelay()))
        : services;
  }

  private static synchronized OfficeServices open(OfficeServices opened) {
    services = opened;
    // Spring runs these after the last context is closed: the database goes last.
    SpringApplication.getShutdownHandlers().add(opened::close);
    return opened;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var services = own.get();
    Map<String, Object> settings = services.settings();
    settings.put("bridges.deliver-twice", deliversTwice);
    if (deliversTwice) {
      settings.putAll(ROOM);
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("office", settings));
    var beans = context.getBeanFactory();
    beans.registerSingleton("officeFolder", services.folder());
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
