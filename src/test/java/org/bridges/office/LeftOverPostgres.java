package org.bridges.office;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The server that lives on in a data folder after its run was killed. Its {@code postmaster.pid}
 * names it, but may be older than the machine's last start: then the number is somebody else's.
 */
final class LeftOverPostgres {

  private static final Duration SAME_START = Duration.ofMinutes(1);
  private static final int PATIENCE_SECONDS = 30;

  private LeftOverPostgres() {}

  /**
   * Stops it and waits until it is gone. A dead server's file stays: PostgreSQL itself looks there
   * whether a part of it still lives.
   *
   * @throws OfficeClosed when it does not stop
   */
  static void stop(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.size() < 3) {
      Files.delete(pidFile);
      return;
    }
    var holder = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (holder.isEmpty()) {
      return;
    }
    if (isServer(holder.get(), lines)) {
      end(holder.get());
    } else {
      Files.delete(pidFile);
    }
  }

  private static boolean isServer(ProcessHandle process, List<String> lines) {
    var recorded = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    var command = process.info().command().orElse("");
    return Path.of(command).endsWith("postgres")
        && process
            .info()
            .startInstant()
            .map(started -> Duration.between(started, recorded).abs())
            .filter(apart -> apart.compareTo(SAME_START) < 0)
            .isPresent();
  }

  private static void end(ProcessHandle server) {
    try {
      server.destroy();
      server.onExit().get(PATIENCE_SECONDS, SECONDS);
    } catch (TimeoutException | ExecutionException stays) {
      throw new OfficeClosed(
          "The PostgreSQL of an earlier run (process %d) does not stop: is a program still connected?"
              .formatted(server.pid()),
          stays);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new OfficeClosed("Interrupted while an earlier PostgreSQL stopped", stop);
    }
  }
}
