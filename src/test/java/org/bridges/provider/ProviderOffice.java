package org.bridges.provider;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bridges.Bridges;
import org.bridges.engine.EngineStart;
import org.bridges.office.OfficeServices;
import org.bridges.office.OfficeStart;
import org.bridges.office.ProductionOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application of production, with people who sign in at a provider; one for all tests. */
public final class ProviderOffice {

  static final String OPERATOR = "emergency";
  static final String PASSWORD = "a-long-invented-password";

  private static @Nullable ProviderOffice running;

  private final OfficeServices services;
  private final TestProvider provider;
  private final ConfigurableApplicationContext office;
  private final String address;
  private final String formWhileAway;
  private final String pageWhileAway;

  private ProviderOffice() {
    var port = freePort();
    address = "http://localhost:" + port;
    var issuer = URI.create("http://127.0.0.1:" + freePort());
    services = OfficeServices.start(Duration.ZERO, Duration.ZERO);
    var application = new SpringApplication(Bridges.class);
    application.addInitializers(
        OfficeStart.in(services), context -> settings(context, port, issuer));
    office = application.run();
    formWhileAway = new Surfer(this).opens("/refer").body();
    pageWhileAway = new Surfer(this).opens("/oauth2/authorization/office").body();
    provider = TestProvider.start(issuer, address);
    SpringApplication.getShutdownHandlers().add(provider::close);
    SpringApplication.getShutdownHandlers().add(services::close);
    await().atMost(Duration.ofMinutes(1)).until(office.getBean(EngineStart.class)::isDone);
  }

  /** The running office; it is started by the first who asks. */
  public static synchronized ProviderOffice open() {
    running = running == null ? new ProviderOffice() : running;
    return running;
  }

  /** Where the office is. */
  public String address() {
    return address;
  }

  /** The provider at which its people sign in. */
  public TestProvider provider() {
    return provider;
  }

  /** The public form, as it was before the provider was started. */
  String formWhileProviderWasAway() {
    return formWhileAway;
  }

  /** What somebody saw who wanted to sign in then. */
  String pageWhileProviderWasAway() {
    return pageWhileAway;
  }

  <T> T bean(Class<T> type) {
    return office.getBean(type);
  }

  private static void settings(ConfigurableApplicationContext context, int port, URI issuer) {
    var settings = new HashMap<String, Object>();
    var client = "spring.security.oauth2.client.registration.office.";
    settings.put(client + "client-id", TestProvider.CLIENT);
    settings.put(client + "client-secret", TestProvider.SECRET);
    settings.put(client + "scope", "openid,profile,email");
    settings.put(client + "client-name", "the invented provider");
    settings.put("spring.security.oauth2.client.provider.office.issuer-uri", issuer.toString());
    Map.of(
            "coordinator", "Care Coordinators",
            "family", "Family Coordinators",
            "advocate", "Advocates",
            "manager", "Managers",
            "auditor", "Auditors",
            "operator", "Operators")
        .forEach((role, group) -> settings.put("bridges.sign-in.roles." + role, group));
    settings.put("bridges.sign-in.passwords", false);
    settings.put("bridges.intake.limits", true);
    settings.put("bridges.intake.form-per-address-and-hour", 30);
    settings.put("bridges.public-url", "http://localhost:" + port);
    settings.put("bridges.first-operator.username", OPERATOR);
    settings.put("bridges.first-operator.password", PASSWORD);
    settings.put("server.port", port);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("login", settings));
    context.getBeanFactory().registerSingleton("productionOnly", new ProductionOnly());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
