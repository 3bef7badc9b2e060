package org.bridges.fault;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bridges.scan.LogEar;
import org.bridges.scan.RunScan;

/**
 * A Java process of its own on the class path of the tests, to be killed or held still. What it
 * says goes to {@code target/faults/NAME.log}.
 */
public final class OwnJvm implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
  private static final List<String> OPTIONS =
      List.of(
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-XX:TieredStopAtLevel=1",
          "-Xmx768m",
          "-Duser.timezone=UTC");

  private final Process process;
  private final Path log;
  private boolean isHeard;

  private OwnJvm(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a main class; it must be closed.
   *
   * @param name of its log file; a second start writes over the first
   * @param properties system properties
   */
  public static OwnJvm start(
      String name, Class<?> main, Map<String, String> properties, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    var scan = System.getProperty(RunScan.FOLDER);
    if (scan != null) {
      command.add("-D" + RunScan.FOLDER + "=" + scan);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    try {
      var log = Files.createDirectories(Path.of("target", "faults")).resolve(name + ".log");
      Files.deleteIfExists(log);
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      return new OwnJvm(builder.redirectOutput(log.toFile()).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has said this; fails early when it ends before. */
  public MatchResult awaitSaid(Pattern words) {
    return await()
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofMillis(50))
        .failFast(log + " ends", () -> !process.isAlive() && !words.matcher(said()).find())
        .until(
            () -> words.matcher(said()).results().findFirst().orElse(null), found -> found != null);
  }

  /** Everything that it has said so far. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a line to its input, which ends with the process of the test. */
  public void tell(String line) {
    try {
      process.outputWriter().append(line).append('\n').flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** SIGKILL: it has no chance to finish anything. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to stop, and waits until it has. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** Waits until it has ended by itself; answers its exit code. */
  public int awaitEnd() {
    var code = ended();
    if (!isHeard) {
      isHeard = true;
      LogEar.hear(log);
    }
    return code;
  }

  private int ended() {
    try {
      if (!process.waitFor(LONGEST_WAIT.toSeconds(), SECONDS)) {
        throw new IllegalStateException(log + ": the process does not end");
      }
      return process.exitValue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    kill();
  }
}
