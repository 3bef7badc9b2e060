package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.SignedReleases;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.FollowUp;
import org.bridges.plan.ItemState;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator changes promises on the page of the case; the manager sees what they wait for. */
@OfficeTest
@Order(Integer.MAX_VALUE - 3)
class PromiseBrowserTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";

  @LocalServerPort int port;
  @Autowired TeamOffice office;
  @Autowired CaseFile cases;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired FollowUp followUp;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  private Browser browser;
  private UUID caseId;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    caseId = office.aCase(County.KERR, "en", "coordinator");
    releases.one(caseId, AGENCY);
    clock.awaitQuiet();
  }

  @AfterEach
  void close() {
    office.end();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void whatAnItemWaitsForIsTwoClicksAndItsDateMoves() {
    var item = promised("A bed for a month", 5);
    promised("A visit at school", 9);
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.presses(By.cssSelector("details.change summary"));
    browser.keepsPictureOf("plan-change", By.id("plan-title"));
    browser.presses(By.cssSelector("details.change button[value='COURT']"));
    browser.awaitsText("waits for a court since");
    assertThat(plan.item(item).waitsFor()).isEqualTo("COURT");
    browser.presses(By.cssSelector("details.change summary"));
    browser.sets(
        By.cssSelector("details.change input[name='dueAt']"),
        time.now().plusDays(7).withNano(0).withSecond(0).toLocalDateTime().toString());
    browser.presses(By.cssSelector("details.change form[action$='/date'] button"));
    browser.awaitsText("The date is changed");
    browser.keepsPictureOf("plan", By.id("plan-title"));
    clock.awaitQuiet();

    browser.signsIn("manager");
    browser.opens("/flow");
    browser.awaitsText("What promises wait for");
    browser.keepsPictureOf("flow-waits", By.id("waits-title"));
    assertThat(browser.text()).contains("a court");
    assertThat(browser.problemsInTheConsole()).isEmpty();
  }

  @Test
  void whomThePartnerNamesIsDecidedHereAndAReminderIsNoted() {
    var item = promised("A bed for a month", 5);
    followUp.answered(item, "HAND_OVER", null, "We are full until spring.", "CEDAR-SCHOOL");
    clock.awaitQuiet();
    browser.signsIn("coordinator");
    browser.opens("/work?q=" + cases.view(caseId).caseNumber());
    browser.awaitsText("help needed, waits for us since");
    browser.keepsPictureOf(
        "today-waits", By.xpath("//span[contains(text(), 'help needed, waits')]"));
    browser.opens("/cases/" + caseId);
    browser.awaitsText("instead: decide below");
    browser.presses(By.cssSelector("details.change summary"));
    browser.keepsPictureOf("plan-decide", By.cssSelector("details.change"));
    browser.types(By.cssSelector("form[action$='/hand-on'] input[name='ownerRole']"), "Counsellor");
    browser.sets(
        By.cssSelector("form[action$='/hand-on'] input[name='dueAt']"),
        time.now().plusDays(6).withNano(0).withSecond(0).toLocalDateTime().toString());
    browser.presses(By.cssSelector("form[action$='/hand-on'] button"));
    browser.awaitsText("The other agency is on the plan");
    assertThat(plan.item(item).state()).isEqualTo(ItemState.CANCELLED);

    browser.presses(By.id("note-reminder"));
    browser.types(By.cssSelector("form[action$='/reminders'] input[name='description']"), "Call");
    browser.sets(
        By.cssSelector("form[action$='/reminders'] input[name='dueAt']"),
        time.now().plusDays(2).withNano(0).withSecond(0).toLocalDateTime().toString());
    browser.presses(By.cssSelector("form[action$='/reminders'] button"));
    browser.awaitsText("The reminder is noted");
    browser.keepsPictureOf("reminders", By.id("own-title"));
    clock.awaitQuiet();
    assertThat(plan.ours(caseId)).hasSize(1);
    assertThat(browser.problemsInTheConsole()).isEmpty();
  }

  private UUID promised(String what, int days) {
    var due = time.instant().plus(Duration.ofDays(days));
    var item =
        plan.add(
            caseId,
            new NewItem("PLACEMENT", what, AGENCY, "Night staff", due, "RELEASE"),
            "coordinator");
    clock.awaitQuiet();
    return item.id();
  }
}
