package org.bridges.fault;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bridges.office.OfficeDatabase;
import org.bridges.office.OfficeFolder;
import org.bridges.office.OfficePostgres;
import org.bridges.office.PromptMailServer;
import org.bridges.scan.MailEar;
import org.bridges.scan.RowEar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An office in processes of its own: database, engine and up to two replicas of the application, on
 * ports that stay the same when one of them is started again. Mail arrives in this process.
 */
final class FaultOffice implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("^READY$", Pattern.MULTILINE);
  private static final String OPERATOR = "operator";
  static final String PASSWORD = "fault-test-password";

  private final OfficeFolder folder = OfficeFolder.temporary();
  private final OutsideClock clock = new OutsideClock(folder.resolve("clock"));
  private final GreenMail mail = new PromptMailServer(0);
  private final int grpcPort = freePort();
  private final int restPort = freePort();
  private final int[] webPorts = {freePort(), freePort()};
  private final OwnJvm[] replicas = new OwnJvm[2];
  private EmbeddedPostgres postgres = OfficePostgres.start(folder, 0);
  private OwnJvm engine;
  private int engineStarts;
  private int asked;

  FaultOffice() {
    clock.set(Duration.ZERO);
    mail.start();
    MailEar.listen(mail);
    engine = newEngine();
  }

  /** Starts a replica, 0 or 1; {@link #awaitReplica} waits for it. */
  void start(int replica) {
    var settings = new HashMap<>(OfficeDatabase.settings(postgres));
    settings.put(Replica.CLOCK, folder.resolve("clock").toString());
    settings.put("server.port", String.valueOf(webPorts[replica]));
    settings.put("bridges.vault.key", "aW52ZW50ZWQga2V5IG9mIHRoZSBmYXVsdCBvZmZpY2U=");
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", String.valueOf(mail.getSmtp().getPort()));
    settings.put("bridges.camunda.grpc-address", "http://127.0.0.1:" + grpcPort);
    settings.put("bridges.camunda.rest-address", "http://127.0.0.1:" + restPort);
    settings.put("bridges.intake.limits", "false");
    settings.put("bridges.sign-in.passwords", "true");
    settings.put("bridges.password-strength", "4");
    settings.put("bridges.background.heartbeat", "PT1S");
    settings.put("bridges.mail.per-minute", "4800");
    settings.put("bridges.mail.per-domain-and-minute", "4800");
    settings.put("bridges.first-operator.username", OPERATOR);
    settings.put("bridges.first-operator.password", PASSWORD);
    replicas[replica] = OwnJvm.start("replica-" + replica, Replica.class, settings);
  }

  void awaitReplica(int replica) {
    replicas[replica].awaitSaid(READY);
  }

  OwnJvm replica(int replica) {
    return replicas[replica];
  }

  /** Where a replica answers. */
  String address(int replica) {
    return "http://127.0.0.1:" + webPorts[replica];
  }

  String restAddress() {
    return "http://127.0.0.1:" + restPort;
  }

  OwnJvm engine() {
    return engine;
  }

  /** A new engine at the old address, with nothing in it. */
  void engineAnew() {
    engine.kill();
    engine = newEngine();
  }

  private OwnJvm newEngine() {
    var state = folder.resolve("engine-" + engineStarts).toString();
    var started =
        OwnJvm.start(
            "engine-" + engineStarts++,
            EngineProcess.class,
            Map.of(),
            state,
            String.valueOf(grpcPort),
            String.valueOf(restPort),
            clock.ahead().toString());
    started.awaitSaid(READY);
    asked = 0;
    return started;
  }

  /** The one time of engine and application. */
  Instant now() {
    return clock.instant();
  }

  /** Moves the one time of engine and application; answers whether the engine is quiet. */
  boolean timePasses(Duration step) {
    clock.set(clock.ahead().plus(step));
    engine.tell(step.toString());
    return engine
        .awaitSaid(Pattern.compile("ANSWER " + ++asked + " quiet=(\\w+)"))
        .group(1)
        .equals("true");
  }

  /** The server falls as in a power cut and comes back at the same port. */
  void databaseCrashes() {
    try {
      var port = postgres.getPort();
      var pidFile = folder.resolve("postgres").resolve("postmaster.pid");
      var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      var server = ProcessHandle.of(pid).orElseThrow();
      Signal.QUIT.send(pid);
      server.onExit().join();
      postgres.close();
      postgres = OfficePostgres.start(folder, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JdbcClient database() {
    var source = new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres"));
    source.setUsername("postgres");
    return JdbcClient.create(source);
  }

  GreenMail mail() {
    return mail;
  }

  @Override
  public void close() {
    for (var replica : replicas) {
      if (replica != null) {
        replica.close();
      }
    }
    engine.close();
    mail.stop();
    RowEar.hear(database());
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.close();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
