package org.bridges.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Draws a model with the bpmn-js of the application, in headless Chromium. */
final class CasePicture {

  private static final Path LIBRARY =
      Path.of("target/classes/static/vendor/bpmn-js/bpmn-navigated-viewer.production.min.js");
  private static final Pattern VIEW =
      Pattern.compile("viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"[^>]*>");

  private static final String DRAW =
      """
      const done = arguments[arguments.length - 1];
      const place = document.createElement('div');
      place.style = 'width: 3000px; height: 2000px';
      document.body.replaceChildren(place);
      const viewer = new BpmnJS({ container: place });
      viewer.importXML(arguments[0]).then(() => viewer.saveSVG()).then(({ svg }) => done(svg));
      """;

  private CasePicture() {}

  /** The picture as SVG, on white paper so that it can be read on a dark page. */
  static String svg(BpmnFile file) {
    var options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    var browser = new ChromeDriver(service, options);
    try {
      ((JavascriptExecutor) browser).executeScript(Files.readString(LIBRARY));
      var svg = browser.executeAsyncScript(DRAW, Files.readString(file.path()));
      return VIEW.matcher(String.valueOf(svg))
              .replaceFirst("$0<rect x=\"$1\" y=\"$2\" width=\"$3\" height=\"$4\" fill=\"white\"/>")
              .strip()
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      browser.quit();
    }
  }
}
