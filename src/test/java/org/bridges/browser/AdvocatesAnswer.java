package org.bridges.browser;

import org.openqa.selenium.By;

/** What an advocate does who is asked for: sees county and urgency, and accepts. */
final class AdvocatesAnswer {

  private static final String NEWEST = "(//section[contains(@class,'notice')])[last()]";

  private AdvocatesAnswer() {}

  /** The agency of the signed-in advocate sends somebody to the newest question. */
  static void isYes(Browser browser) {
    browser.opens("/advocacy");
    browser.keepsPicture("advocate-asked");
    browser.presses(By.xpath(NEWEST + "//input[@value='ACCEPTED']"));
    browser.presses(By.xpath(NEWEST + "//button"));
    browser.awaits(By.cssSelector(".said"));
  }
}
