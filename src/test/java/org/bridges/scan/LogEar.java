package org.bridges.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hears what a process of its own has written into its log, when it has ended. */
public final class LogEar {

  private LogEar() {}

  /** Hears every line of a file. */
  public static void hear(Path log) {
    try (var ear = RunScan.ear(Source.LINE, log.getFileName().toString())) {
      var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n");
      for (int at = 0; at < lines.length; at++) {
        ear.hear("line " + (at + 1), lines[at]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
