package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.NewCase;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A youth is reported missing and found, on the page of the case; looked at on desk and phone. */
@OfficeTest
class MissingBrowserTests {

  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  private Browser browser;
  private CaseView care;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    var name = "Ottoline" + CaseNumbers.random(6).toLowerCase();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
    care =
        cases.open(
            new NewCase(
                UUID.randomUUID(),
                CaseNumbers.next(),
                UUID.randomUUID(),
                youth,
                County.KERR,
                Urgency.ROUTINE,
                false,
                "coordinator"));
    cases.assignOwner(care.id(), "coordinator");
    clock.awaitQuiet();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theCaseIsPutOnHoldAndTheRecoveryEndsIt() {
    browser.signsIn("coordinator");
    browser.opens("/cases/" + care.id());
    browser.follows("The youth is missing, or was found");
    browser.awaitsText("Put the case on hold");
    browser.keepsWholePicture("missing-report");
    browser.chooses(By.cssSelector("select[name=source]"), "SCHOOL");
    browser.presses(By.xpath("//button[.='Put the case on hold']"));
    browser.awaitsText("The case is on hold.");
    clock.awaitQuiet();
    browser.opens("/cases/" + care.id());
    browser.awaitsText("nobody was told yet who has to know");
    browser.keepsWholePicture("missing-case");
    browser.follows("The youth was found");
    browser.awaitsText("Record the recovery");
    browser.sets(
        By.cssSelector("[name=recoveredAt]"),
        time.now().minusSeconds(30).toLocalDateTime().withSecond(0).withNano(0).toString());
    browser.chooses(By.cssSelector("select[name=place]"), "HOME");
    browser.keepsWholePicture("missing-found");
    browser.opens("/cases/" + care.id() + "/closure");
    browser.awaitsText("Propose the closure");
    browser.keepsWholePicture("closure-proposed");

    assertThat(browser.problemsInTheConsole()).isEmpty();
  }
}
