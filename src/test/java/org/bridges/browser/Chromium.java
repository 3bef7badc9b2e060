package org.bridges.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Where this machine has Chromium and its driver, and how it is started. */
final class Chromium {

  private Chromium() {}

  /** Whether both are there. */
  static boolean isThere() {
    return driver().isPresent() && program().isPresent();
  }

  /** Without a window, in the time of the office. */
  static ChromeDriver start(ChromeOptions options) {
    options.setBinary(program().orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en-US");
    options.addArguments("--disable-gpu", "--hide-scrollbars");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver().orElseThrow().toFile())
            .build();
    var started = new ChromeDriver(service, options);
    started.executeCdpCommand(
        "Emulation.setTimezoneOverride", Map.of("timezoneId", "America/Chicago"));
    return started;
  }

  private static Optional<Path> program() {
    return first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  }

  private static Optional<Path> driver() {
    return first("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  }

  private static Optional<Path> first(String... places) {
    return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
