package org.bridges.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/**
 * Hears everything that the tests' JVM writes to its console, from before the first test on. The
 * notes of an earlier run are gone then.
 */
public final class ConsoleEar implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var folder = System.getProperty(RunScan.FOLDER);
    if (folder != null) {
      removed(Path.of(folder));
      var ear = RunScan.ear(Source.LINE, "console");
      System.setOut(heard(System.out, ear));
      System.setErr(heard(System.err, ear));
    }
  }

  private static void removed(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static PrintStream heard(PrintStream console, Ear ear) {
    return new PrintStream(new Lines(console, ear), true, StandardCharsets.UTF_8);
  }

  /** Passes everything on at once, and hears it line by line. */
  private static final class Lines extends OutputStream {

    private final AtomicLong number = new AtomicLong();
    private final PrintStream console;
    private final Ear ear;
    private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

    Lines(PrintStream console, Ear ear) {
      this.console = console;
      this.ear = ear;
    }

    @Override
    public synchronized void write(int sign) {
      write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] signs, int from, int length) {
      console.write(signs, from, length);
      for (int at = from; at < from + length; at++) {
        if (signs[at] == '\n') {
          ear.hear("line " + number.incrementAndGet(), line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else {
          line.write(signs[at]);
        }
      }
    }

    @Override
    public void flush() {
      console.flush();
    }
  }
}
