package org.bridges.office;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bridges.office.OfficeFolder.Done;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL of an office folder. What it has committed outlives every kind of end. */
public final class OfficePostgres {

  /** After a crash the server first brings its files in order. */
  private static final Duration LONGEST_START = Duration.ofSeconds(30);

  private OfficePostgres() {}

  /**
   * Starts on what the folder holds; a server that a killed run left behind is stopped first.
   *
   * @throws OfficeClosed when the server does not start, with its own last words
   */
  static EmbeddedPostgres start(OfficeFolder folder) {
    return start(folder, 0, LONGEST_START);
  }

  /**
   * The same on a port that clients know already.
   *
   * @throws OfficeClosed when the server does not start, with its own last words
   */
  public static EmbeddedPostgres start(OfficeFolder folder, int port) {
    return start(folder, port, LONGEST_START);
  }

  static EmbeddedPostgres start(OfficeFolder folder, int port, Duration longestStart) {
    var data = folder.resolve("postgres");
    var log = folder.resolve("postgres.log");
    try {
      Files.deleteIfExists(log);
      LeftOverPostgres.stop(data);
      if (!folder.has(Done.DATABASE_MADE)) {
        FileSystemUtils.deleteRecursively(data);
      }
      var postgres = server(data, log).setPort(port).setPGStartupWait(longestStart).start();
      folder.mark(Done.DATABASE_MADE);
      return postgres;
    } catch (IOException | IllegalStateException problem) {
      throw new OfficeClosed(
          """
          PostgreSQL does not start in %s. It says:
          %s
          To begin anew with invented cases only: mvn clean"""
              .formatted(data, lastWords(log)),
          problem);
    }
  }

  private static EmbeddedPostgres.Builder server(Path data, Path log) {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "120")
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .setErrorRedirector(Redirect.appendTo(log.toFile()));
  }

  private static String lastWords(Path log) {
    try {
      var lines = Files.exists(log) ? Files.readAllLines(log) : java.util.List.<String>of();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
