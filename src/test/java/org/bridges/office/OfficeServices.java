package org.bridges.office;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;

/** A PostgreSQL, a mail server and a Camunda inside this JVM, on free loopback ports. */
public final class OfficeServices implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final GreenMail mail;
  private final EmbeddedCamunda camunda;

  private OfficeServices(Path folder, Duration ahead) throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "120")
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(true)
            .start();
    mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    camunda = EmbeddedCamunda.start(Settings.in(folder.resolve("camunda")).clockOffset(ahead));
  }

  /**
   * Starts all three with empty state in a temporary folder.
   *
   * @param ahead how far the office's clock is ahead of the machine's; negative is behind
   */
  public static OfficeServices start(Duration ahead) {
    try {
      var folder = Files.createTempDirectory("bridges-office");
      return new OfficeServices(folder, ahead);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chosen once, so that a mail server that is stopped comes back on the same port. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The settings with which the application finds them. */
  public Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("spring.datasource.username", "postgres");
    settings.put("spring.datasource.password", "");
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", mail.getSmtp().getPort());
    settings.put("bridges.mail.first-pause", "PT0.2S");
    settings.put("bridges.background.heartbeat", "PT5S");
    settings.put("bridges.shortest-password", 7);
    settings.put("bridges.password-strength", 4);
    settings.put("bridges.camunda.grpc-address", camunda.grpcAddress().toString());
    settings.put("bridges.camunda.rest-address", camunda.restAddress().toString());
    settings.put("bridges.intake.limits", false);
    return settings;
  }

  /** The embedded Camunda. */
  public EmbeddedCamunda camunda() {
    return camunda;
  }

  /** The mail server with everything that was sent. */
  public GreenMail mail() {
    return mail;
  }

  @Override
  public void close() {
    camunda.close();
    mail.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
