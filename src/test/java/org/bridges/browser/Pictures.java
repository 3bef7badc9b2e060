package org.bridges.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Keeps what one browser shows, numbered in the order of looking, for people to look at. */
final class Pictures {

  private static final Path FOLDER = Path.of("target", "screenshots");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private String name = "";
  private int number;

  /** The pictures from here on show this. */
  void begin(String shown) {
    name = shown;
    number++;
  }

  /** Keeps the part of the page that is in view. */
  void keep(ChromeDriver driver, boolean isPhone) {
    // a browser that is still leaving the page before takes no picture
    var image =
        new WebDriverWait(driver, PATIENCE)
            .ignoring(WebDriverException.class)
            .until(page -> driver.getScreenshotAs(OutputType.BYTES));
    save(isPhone, image);
  }

  /** Keeps the page from top to end. */
  void keepWhole(ChromeDriver driver, boolean isPhone) {
    driver.executeScript("window.scrollTo(0, 0)");
    var page = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
    var whole = (Map<?, ?>) page.get("cssContentSize");
    var clip =
        Map.of(
            "x", 0,
            "y", 0,
            "scale", 1,
            "width", whole.get("width"),
            "height", whole.get("height"));
    var taken =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
    save(isPhone, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
  }

  private void save(boolean isPhone, byte[] image) {
    var file = "%02d-%s-%s.png".formatted(number, name, isPhone ? "phone" : "desktop");
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(file), image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
