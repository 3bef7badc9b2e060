package org.bridges.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The engine's folder: its content is worth nothing after the engine has stopped. */
final class StateFolder {

  private StateFolder() {}

  static void empty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (var content = Files.walk(folder)) {
          for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's folder could not be emptied", e);
    }
  }
}
