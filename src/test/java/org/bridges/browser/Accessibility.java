package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.core.io.ClassPathResource;

/**
 * Holds the open page against the rules of axe-core: can it be used with a keyboard, a screen
 * reader and weak eyes. Findings that axe-core calls serious or critical are kept.
 */
final class Accessibility {

  private static final String SCRIPT = script();
  private static final String RUN =
      """
      var done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations'], reporter: 'v2'}).then(function (found) {
        done({
          rules: ['passes', 'violations', 'incomplete', 'inapplicable'].flatMap(
              function (kind) { return found[kind].map(function (one) { return one.id; }); }),
          found: found.violations.filter(function (one) {
            return one.impact === 'serious' || one.impact === 'critical';
          }).flatMap(function (one) {
            return one.nodes.map(function (node) {
              return one.id + ': ' + node.target.join(' ') + ' ' + node.html.substring(0, 120);
            });
          })
        });
      }, function (failed) { done({rules: [], found: ['axe failed: ' + failed]}); });
      """;

  private final Set<String> rules = new TreeSet<>();
  private final Set<String> found = new TreeSet<>();
  private int pages;

  /** Checks the page that is open. */
  void check(ChromeDriver driver, String page) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    driver.executeScript(SCRIPT);
    var answer = (Map<?, ?>) driver.executeAsyncScript(RUN);
    var asked = (List<?>) answer.get("rules");
    assertThat(asked).as("rules that axe-core held against %s", page).hasSizeGreaterThan(50);
    pages++;
    asked.forEach(rule -> rules.add(String.valueOf(rule)));
    ((List<?>) answer.get("found")).forEach(one -> found.add(page + ": " + one));
  }

  /** Says how much was looked at; fails with every serious or critical finding. */
  void assertThatNobodyIsShutOut() {
    if (pages == 0) {
      return;
    }
    System.out.printf(
        "accessibility: %d rules of axe-core on %d pages, %d serious findings%n",
        rules.size(), pages, found.size());
    assertThat(found).as("serious findings of axe-core").isEmpty();
  }

  private static String script() {
    try {
      return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
