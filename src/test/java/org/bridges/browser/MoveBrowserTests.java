package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.UUID;
import org.bridges.casefile.AgeingDesk;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.SignedReleases;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamOffice;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A move on its page and beside its steps. */
@OfficeTest
class MoveBrowserTests {

  @LocalServerPort int port;
  @Autowired TeamOffice office;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired AgeingDesk ageing;
  @Autowired Worklist worklist;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  private Browser browser;

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    office.end();
  }

  @Test
  void aCoordinatorRecordsAMoveAndAChangeOfProviderAndSeesWhatFollows() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    var caseId = office.aCase(County.KERR, "en", "coordinator");
    vault.bornOn(cases.view(caseId).youthId(), time.today().plusDays(20).minusYears(25));
    releases.of(caseId, "LIVEOAK-SHELTER");
    plan.add(
        caseId,
        new NewItem(
            "PLACEMENT",
            "A bed for the next weeks",
            "LIVEOAK-SHELTER",
            "Night staff",
            time.instant().plus(Duration.ofDays(9)),
            "RELEASE"),
        "coordinator");
    ageing.look(caseId);
    clock.awaitQuiet();
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.presses(By.linkText("Record a move"));
    browser.awaitsText("Another agency helps");
    browser.keepsPicture("move-record");
    browser.presses(By.cssSelector("input[value=COUNTY]"));
    browser.presses(By.cssSelector("section[aria-labelledby=youth-title] button"));
    browser.awaitsText("Choose the county where the youth is now.");
    browser.keepsPicture("move-without-county");
    browser.chooses(By.name("toCounty"), "KERR");
    browser.presses(By.cssSelector("section[aria-labelledby=youth-title] button"));
    browser.awaitsText("The youth is in this county already");
    browser.presses(By.cssSelector("input[value=COUNTY]"));
    browser.chooses(By.name("toCounty"), "MONTGOMERY");
    browser.presses(By.cssSelector("section[aria-labelledby=youth-title] button"));
    browser.awaitsText("The move is recorded");
    browser.keepsPictureOf("move-on-the-case", By.id("transfers-title"));
    browser.opens("/cases/" + caseId + "/moves");
    browser.chooses(By.name("fromAgency"), "LIVEOAK-SHELTER");
    browser.chooses(By.name("toAgency"), "BLUEBONNET-MH");
    browser.presses(By.cssSelector("section[aria-labelledby=provider-title] button"));
    browser.awaitsText("The change is recorded");
    clock.awaitQuiet();

    browser.opens("/work/" + step(caseId, "assess-move").id());
    browser.awaitsText("Who should lead");
    browser.awaitsText("Rule 5");
    browser.keepsPicture("move-assess");
    browser.opens("/work/" + step(caseId, "settle-provider").id());
    browser.awaitsText("A bed for the next weeks");
    browser.keepsPicture("move-provider");
    browser.opens("/work/" + step(caseId, AgeingDesk.FORM).id());
    browser.awaitsText("Why you are asked");
    browser.keepsPicture("ageing-decide");
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
  }

  private OpenTask step(UUID caseId, String form) {
    return worklist.ofCase(caseId).stream()
        .filter(task -> task.formId().equals(form))
        .findFirst()
        .orElseThrow();
  }
}
