package org.bridges.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine has Chromium and its driver. */
final class Chromium {

  private Chromium() {}

  static Optional<Path> program() {
    return first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  }

  static Optional<Path> driver() {
    return first("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  }

  private static Optional<Path> first(String... places) {
    return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
