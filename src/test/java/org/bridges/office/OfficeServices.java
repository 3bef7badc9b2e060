package org.bridges.office;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;
import org.bridges.scan.MailEar;
import org.bridges.scan.RowEar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL, a mail server and a Camunda inside this JVM, on free loopback ports. */
public final class OfficeServices implements AutoCloseable {

  private final OfficeFolder folder;
  private final EmbeddedPostgres postgres;
  private final GreenMail mail;
  private final EmbeddedCamunda camunda;
  private final Duration searchDelay;

  private OfficeServices(OfficeFolder folder, Duration ahead, Duration searchDelay) {
    this.folder = folder;
    this.searchDelay = searchDelay;
    postgres = OfficePostgres.start(folder);
    mail = new PromptMailServer(freePort());
    mail.start();
    MailEar.listen(mail);
    camunda =
        EmbeddedCamunda.start(
            Settings.in(folder.resolve("camunda")).clockOffset(ahead).searchDelay(searchDelay));
  }

  /**
   * Starts all three with empty state in a temporary folder.
   *
   * @param ahead how far the office's clock is ahead of the machine's; negative is behind
   * @param searchDelay how long the engine's searches lag behind its commands
   */
  public static OfficeServices start(Duration ahead, Duration searchDelay) {
    return new OfficeServices(OfficeFolder.temporary(), ahead, searchDelay);
  }

  /**
   * Starts with the database and the clock of the last run in the folder, however that ended; the
   * mail server and the engine begin empty.
   *
   * @throws OfficeClosed when another run has the folder or its database does not start
   */
  public static OfficeServices lasting(Path path) {
    var folder = OfficeFolder.open(path);
    return new OfficeServices(folder, folder.clockOffset(), Duration.ZERO);
  }

  /** Chosen once, so that a mail server that is stopped comes back on the same port. */
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings with which the application finds them. */
  public Map<String, Object> settings() {
    var settings = new HashMap<String, Object>(OfficeDatabase.settings(postgres));
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", mail.getSmtp().getPort());
    settings.put("bridges.mail.first-pause", "PT0.2S");
    settings.put("bridges.mail.per-minute", 4800);
    settings.put("bridges.mail.per-domain-and-minute", 4800);
    settings.put("bridges.links.answers-per-address-and-hour", 1_000_000);
    settings.put("bridges.office.phone", "(512) 555-0190");
    settings.put("bridges.background.heartbeat", "PT5S");
    settings.put("bridges.sign-in.passwords", true);
    settings.put("bridges.shortest-password", 7);
    settings.put("bridges.password-strength", 4);
    settings.put("bridges.camunda.grpc-address", camunda.grpcAddress().toString());
    settings.put("bridges.camunda.rest-address", camunda.restAddress().toString());
    settings.put("bridges.camunda.search-lag", searchDelay.plusSeconds(1));
    settings.put("bridges.intake.limits", false);
    settings.put("bridges.vault.key-file", folder.vaultKey().toString());
    settings.put("bridges.vault.settling", "PT1S");
    settings.put("bridges.retention.settling", "PT1S");
    return settings;
  }

  /** The database as its owner sees it: for what the application's own user may not do. */
  public JdbcClient asOwner() {
    return JdbcClient.create(new DriverManagerDataSource(ownerUrl()));
  }

  /** The address of the database for its owner, who may do everything there. */
  public String ownerUrl() {
    return OfficeDatabase.ownerUrl(postgres);
  }

  /** What the next run in the same folder will find. */
  OfficeFolder folder() {
    return folder;
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
    RowEar.hear(asOwner());
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.close();
  }
}
