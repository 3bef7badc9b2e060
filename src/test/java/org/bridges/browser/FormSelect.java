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

  void takes(String option) {
    await.until(found -> !field.findElements(ITEMS).isEmpty());
    var left = field.findElements(ITEMS).size();
    while (left-- > 0 && !option.equals(focused())) {
      new Actions(driver).sendKeys(Keys.ARROW_DOWN).perform();
    }
    new Actions(driver).sendKeys(Keys.ENTER).perform();
    await.until(gone -> field.findElements(ITEMS).isEmpty());
  }

  private String focused() {
    var focused = field.findElements(FOCUSED);
    return focused.isEmpty()
        ? ""
        : String.valueOf(focused.getFirst().getDomProperty("textContent"));
  }
}
