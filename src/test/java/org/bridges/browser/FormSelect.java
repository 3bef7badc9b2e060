package org.bridges.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/** An open select of a Camunda Form, used by keyboard: a long list moves under the pointer. */
record FormSelect(WebDriver driver, WebElement field, FluentWait<WebDriver> await) {

  private static final By ITEMS = By.cssSelector(".fjs-dropdownlist-item");
  private static final By FOCUSED = By.cssSelector(".fjs-dropdownlist-item.focused");
  private static final By CHOSEN = By.cssSelector(".fjs-select-display");
  private static final By TYPED = By.cssSelector(".fjs-input-group input");

  /** Goes down to the option and takes it, with the pointer out of the way: it would choose too. */
  void takes(String option) {
    await.until(found -> !field.findElements(ITEMS).isEmpty());
    new Actions(driver).moveToLocation(1, 1).perform();
    var left = field.findElements(ITEMS).size();
    while (left-- > 0 && !option.equals(focused())) {
      var before = focused();
      new Actions(driver).sendKeys(Keys.ARROW_DOWN).perform();
      await.until(moved -> !before.equals(focused()));
    }
    new Actions(driver).sendKeys(Keys.ENTER).perform();
    await.until(gone -> field.findElements(ITEMS).isEmpty());
    await
        .withMessage(() -> "\"" + option + "\" to be chosen, not \"" + chosen() + "\"")
        .until(taken -> option.equals(chosen()));
  }

  private String focused() {
    return text(FOCUSED, "textContent");
  }

  private String chosen() {
    var shown = text(CHOSEN, "textContent");
    return shown.isEmpty() ? text(TYPED, "value") : shown;
  }

  private String text(By place, String property) {
    var found = field.findElements(place);
    return found.isEmpty() ? "" : String.valueOf(found.getFirst().getDomProperty(property));
  }
}
