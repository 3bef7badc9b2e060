package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.intake.ReferralFile;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.Worklist;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller tells of a youth who is known; the coordinator sees it at once and joins the case. */
@OfficeTest
@Order(Integer.MAX_VALUE - 2)
class SameYouthBrowserTests {

  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired ReferralFile referrals;
  @Autowired Worklist worklist;
  @Autowired DevClock clock;
  private Browser browser;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aCallIsTakenInAndJoinsTheKnownCase() {
    var known = aCaseOf("Lavinia Oakhurst Quezada");
    clock.awaitQuiet();
    browser.signsIn("coordinator");
    browser.opens("/work");
    browser.follows("Take a referral");
    browser.awaitsText("How did it come in?");
    browser.presses(By.id("take"));
    browser.awaitsText("Please correct");
    browser.keepsPicture("desk-wrong");
    browser.presses(By.cssSelector("input[name=channel][value=PHONE]"));
    browser.presses(By.cssSelector("input[name='source.kind'][value=FAMILY]"));
    browser.presses(By.cssSelector("input[name='concern.level'][value=SIGNS]"));
    browser.types(By.id("youth.name"), "Labinia Kesada Oakhurst");
    browser.chooses(By.name("connections[0].county"), "KERR");
    browser.chooses(By.name("connections[0].kind"), "PRESENT");
    browser.keepsPicture("desk");
    browser.presses(By.id("take"));
    browser.awaitsText("Known before?");
    assertThat(browser.text()).contains("Name is written or sounds alike", number(known));
    browser.keepsPicture("desk-taken");

    var receipt = browser.awaits(By.cssSelector("main strong")).getText();
    var referral = referrals.byReceipt(receipt).id();
    await().until(() -> !worklist.ofReferral(referral).isEmpty());
    browser.opens("/work/" + worklist.ofReferral(referral).getFirst().id());
    browser.awaitsText("Known before?");
    browser.presses(By.cssSelector("button[value=UNSURE]"));
    browser.awaitsText("It is remembered: unsure");
    browser.awaitsText("Unsure, said coordinator");
    browser.presses(By.cssSelector("button[value=SAME]"));
    browser.awaitsText("It is remembered: same youth");
    browser.awaitsText("The form is filled in to join the case");
    browser.keepsPicture("known-before");
  }

  @Test
  void twoCasesAreJoinedAndTakenApart() {
    var one = aCaseOf("Ottoline Hargreave");
    var other = aCaseOf("Otilia Hargrave");
    clock.awaitQuiet();
    browser.signsIn("coordinator");
    browser.opens("/cases/" + one);
    browser.presses(By.xpath("//summary[contains(., 'Another case is the same youth')]"));
    browser.types(By.name("number"), number(other));
    browser.presses(By.xpath("//button[text()='Look at both']"));
    browser.awaitsText("Nothing is moved and nothing is lost");
    browser.types(By.name("reason"), "The school showed both papers");
    browser.keepsPicture("same-youth");
    browser.presses(By.xpath("//button[text()='These two are the same youth']"));
    browser.awaitsText("Both are one youth now");
    assertThat(browser.text()).contains("Found to be the same youth as in case " + number(other));
    browser.presses(By.xpath("//summary[contains(., 'Not the same after all')]"));
    browser.keepsPicture("same-youth-case");
    browser.types(
        By.xpath("//form[contains(@action, '/end')]//textarea[@name='reason']"),
        "They met each other in the hall");
    browser.presses(By.xpath("//button[text()='Take them apart']"));
    browser.awaitsText("They are apart again");

    browser.opens("/cases?q=Hargrave");
    browser.awaitsText("found by name");
    browser.keepsPicture("caller-search");
  }

  private UUID aCaseOf(String name) {
    var caseId = UUID.randomUUID();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            youth,
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    cases.assignOwner(caseId, "coordinator");
    return caseId;
  }

  private String number(UUID caseId) {
    return cases.view(caseId).caseNumber();
  }
}
