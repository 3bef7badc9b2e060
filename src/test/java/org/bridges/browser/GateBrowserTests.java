package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator of another county is refused, opens the case by exception, and is shut out. */
@OfficeTest
@Order(Integer.MAX_VALUE - 2)
class GateBrowserTests {

  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired DevClock clock;
  private Browser browser;
  private UUID caseId;

  @BeforeEach
  void aCaseOfKerr() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    caseId = UUID.randomUUID();
    var youth =
        vault.register(new NewYouth("Maribeth Stonecrop", List.of(), null, 15, false, "en", null));
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
    clock.awaitQuiet();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void whoIsNotOnTheTeamIsRefusedAndGetsInByException() {
    browser.signsIn("coordinator2");
    browser.opens("/cases/" + caseId);
    browser.awaitsText("This is not open to you");
    browser.keepsPicture("closed");

    browser.follows("Open by exception");
    browser.awaitsText("Which case?");
    browser.chooses(By.name("reason"), "CALL_ABOUT_YOUTH");
    browser.types(By.name("words"), "The hospital calls about a youth of this case.");
    browser.keepsPicture("glass");
    browser.presses(By.xpath("//button[text()='Open the case']"));
    browser.awaitsText("The managers have been told");
    assertThat(browser.text()).contains("Opened by exception until");

    browser.signsIn("manager");
    browser.opens("/glass");
    browser.awaitsText("Who opened what");
    assertThat(browser.text()).contains("coordinator2", "Somebody calls about the youth");
    browser.keepsPicture("glass-list");
    browser.presses(By.xpath("//button[text()='End it now']"));
    browser.awaitsText("The access is over");
  }

  @Test
  void theCaseShowsWhoIsShutOut() {
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.presses(By.xpath("//summary[contains(., 'shut out')]"));
    browser.chooses(By.name("who"), "coordinator2");
    browser.chooses(
        By.xpath("//form[contains(@action, 'shut-outs')]//select[@name='reason']"), "RELATED");
    browser.presses(By.xpath("//button[text()='Shut out']"));
    browser.awaitsText("From now on the case is closed to them");
    browser.presses(By.xpath("//summary[contains(., 'Shut out of this case: 1')]"));
    browser.awaitsText("related to somebody in the case");
    browser.keepsPicture("shut-out");

    browser.signsIn("coordinator2");
    browser.opens("/cases/" + caseId);
    browser.awaitsText("This is not open to you");
    assertThat(browser.text()).doesNotContain("Open by exception");
    browser.opens("/glass?caseId=" + caseId);
    assertThat(browser.text()).doesNotContain(cases.view(caseId).caseNumber());
    assertThat(browser.problemsInTheConsole())
        .hasSize(1)
        .allMatch(line -> line.contains("/cases/" + caseId) && line.contains("403"));
  }
}
