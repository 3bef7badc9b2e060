package org.bridges.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bridges.office.OfficeStart;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that does what a person does: read, choose, type, press. */
final class Browser implements AutoCloseable {

  private static final Dimension DESKTOP = new Dimension(1280, 900);
  private static final Dimension PHONE = new Dimension(390, 844);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("hh:mm a", Locale.US);

  private final ChromeDriver driver;
  private final String address;
  private final Pictures pictures = new Pictures();
  private final Accessibility accessibility = new Accessibility();

  private Browser(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  /** Where Chromium and its driver are; both are needed. */
  static boolean isThere() {
    return Chromium.isThere();
  }

  static Browser at(String address) {
    return at(address, new ChromeOptions());
  }

  /** A browser in which no page can run a script. */
  static Browser withoutScriptsAt(String address) {
    return at(
        address,
        new ChromeOptions()
            .setExperimentalOption(
                "prefs", Map.of("profile.managed_default_content_settings.javascript", 2)));
  }

  private static Browser at(String address, ChromeOptions options) {
    var driver = Chromium.start(options);
    driver.manage().window().setSize(DESKTOP);
    return new Browser(driver, address);
  }

  void opens(String path) {
    driver.get(path.startsWith("http") ? path : address + path);
  }

  void hits(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  void awaitsLeaving() {
    await().until(page -> !String.valueOf(driver.getCurrentUrl()).startsWith(address));
  }

  void reloads() {
    driver.navigate().refresh();
  }

  /** Whether a script that comes with a page runs. */
  boolean runsScripts() {
    driver.get("data:text/html,<p>still</p><script>document.body.textContent='moved'</script>");
    return shows("moved");
  }

  void signsIn(String user) {
    driver.manage().deleteAllCookies();
    opens("/login");
    types(By.name("username"), user);
    types(By.name("password"), "bridges");
    driver.findElement(By.cssSelector("main button, #main button")).click();
    awaits(By.cssSelector("header form button"));
  }

  /** Follows the newest link of this text. */
  void follows(String text) {
    awaits(By.partialLinkText(text)).click();
  }

  /**
   * Opens a step of this case from the worklist, as soon as it is there for the signed-in person.
   */
  void opensStep(String caseNumber, String title) {
    var steps = By.partialLinkText(title);
    await()
        .withTimeout(Duration.ofMinutes(1))
        .withMessage(() -> missing(title, caseNumber))
        .until(
            there -> {
              opens("/work?q=" + caseNumber);
              return !driver.findElements(steps).isEmpty();
            });
    follows(title);
    awaitsForm();
  }

  /** What a person would be asked who says that a step does not come. */
  private String missing(String title, String caseNumber) {
    return "the step \"%s\" of %s; incidents: %s; the page: %s"
        .formatted(title, caseNumber, OfficeStart.camunda().openIncidents(), text());
  }

  boolean shows(String text) {
    return driver.findElement(By.tagName("body")).getText().contains(text);
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  void awaitsText(String text) {
    await().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
  }

  WebElement awaits(By place) {
    return await().until(ExpectedConditions.visibilityOfElementLocated(place));
  }

  /** Waits until the Camunda Form is drawn. */
  void awaitsForm() {
    awaits(By.cssSelector("#camunda-form[data-ready=true] .fjs-form"));
    await().until(page -> !shows("Loading…"));
  }

  /** Chooses an answer of the Camunda Form by question and label. */
  void answers(String question, String answer) {
    var field =
        "//div[@id='camunda-form']//div[contains(@class,'fjs-form-field')]"
            + "[.//label[contains(.,\"%s\")]]//label[contains(.,\"%s\")]";
    press(driver.findElements(By.xpath(field.formatted(question, answer))).getLast());
  }

  /** Chooses an option of a select of the Camunda Form. */
  void selects(String question, String option) {
    var field =
        driver.findElement(
            By.xpath(
                "//div[@id='camunda-form']//div[contains(@class,'fjs-form-field-select')]"
                    + "[.//label[contains(.,\"%s\")]]".formatted(question)));
    press(field.findElement(By.cssSelector(".fjs-input-group")));
    new FormSelect(driver, field, await()).takes(option);
  }

  /** The path of the page that is open. */
  String path() {
    return java.net.URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
  }

  /** Where the browser sends the cookie of this name: "Strict", "Lax" or "None". */
  String sameSiteOf(String cookie) {
    return String.valueOf(driver.manage().getCookieNamed(cookie).getSameSite());
  }

  /** Fills a date and time of the Camunda Form. */
  void picks(String question, LocalDateTime moment) {
    var inputs =
        driver
            .findElements(
                By.xpath(
                    "//div[@id='camunda-form']//div[contains(@class,'fjs-form-field-datetime')]"
                        + "[.//label[contains(.,\"%s\")] or contains(.,\"%s\")]//input"
                            .formatted(question, question)))
            .stream()
            .filter(WebElement::isDisplayed)
            .toList();
    replace(inputs.get(0), DATE.format(moment));
    inputs.get(0).sendKeys(Keys.ENTER);
    replace(inputs.get(1), TIME.format(moment));
    inputs.get(1).sendKeys(Keys.ENTER);
  }

  void types(By place, String text) {
    replace(awaits(place), text);
  }

  /** Chooses a file of this machine. */
  void attaches(By place, Path file) {
    awaits(place).sendKeys(file.toAbsolutePath().toString());
  }

  void chooses(By place, String value) {
    new Select(awaits(place)).selectByValue(value);
  }

  void presses(By place) {
    press(awaits(place));
  }

  /** Fills an input whose value a keyboard enters in parts, as date and time. */
  void sets(By place, String value) {
    script(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
        awaits(place),
        value);
  }

  /** Completes the open step and waits until the list of today is back. */
  void completes() {
    presses(By.id("complete"));
    awaits(By.cssSelector(".said"));
  }

  /** Keeps what a person sees, on a desk and on a phone, and checks that all can use it. */
  void keepsPicture(String name) {
    pictures.begin(name);
    pictures.keep(driver, false);
    check(name + " on a desk");
    driver.manage().window().setSize(PHONE);
    pictures.keep(driver, true);
    check(name + " on a phone");
    driver.manage().window().setSize(DESKTOP);
  }

  /** Looks at the open page with the eyes of axe-core, where it is a page of the office. */
  private void check(String page) {
    if (String.valueOf(driver.getCurrentUrl()).startsWith(address)) {
      accessibility.check(driver, page);
    }
  }

  /** Keeps the page from top to end, also where no script may run. */
  void keepsWholePicture(String name) {
    pictures.begin(name);
    for (var size : List.of(DESKTOP, PHONE)) {
      driver.manage().window().setSize(size);
      pictures.keepWhole(driver, size.equals(PHONE));
    }
    driver.manage().window().setSize(DESKTOP);
  }

  /** The same, with this part of a long page in view. */
  void keepsPictureOf(String name, By place) {
    pictures.begin(name);
    for (var size : List.of(DESKTOP, PHONE)) {
      driver.manage().window().setSize(size);
      script("arguments[0].scrollIntoView({block: 'start'});", awaits(place));
      pictures.keep(driver, size.equals(PHONE));
    }
    driver.manage().window().setSize(DESKTOP);
  }

  List<String> problemsInTheConsole() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  /** Ends the browser; fails where a page of which a picture was kept shuts somebody out. */
  @Override
  public void close() {
    driver.quit();
    accessibility.assertThatNobodyIsShutOut();
  }

  private void press(WebElement element) {
    script("arguments[0].scrollIntoView({block: 'center'});", element);
    element.click();
  }

  private static void replace(WebElement input, String text) {
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    input.sendKeys(text);
  }

  private void script(String code, Object... arguments) {
    ((JavascriptExecutor) driver).executeScript(code, arguments);
  }

  private FluentWait<WebDriver> await() {
    // what is read while the browser leaves the page before is asked for again
    return new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(100))
        .ignoring(WebDriverException.class);
  }
}
