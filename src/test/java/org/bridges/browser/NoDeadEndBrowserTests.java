package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.Mailbox;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is not served is talked with, connected elsewhere, and followed with moved time. */
@OfficeTest
@Order(Integer.MAX_VALUE - 3)
class NoDeadEndBrowserTests {

  private static final String REFERRAL =
      """
      {"source": {"kind": "SELF", "phone": "+1 830 555 0142", "wantsFeedback": true},
       "youth": {"language": "en"},
       "concern": {"level": "UNSURE", "narrative": "I do not know whom to ask about this."},
       "needs": ["COUNSELLING"],
       "connections": []}
      """;

  @LocalServerPort int port;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  private Browser browser;
  private String number;

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
  void nobodyIsLostOnTheWayToAnotherAgency() {
    somebodyWrites();
    theTalkMakesClearWhatTheRulesNeed();
    theReportIsOwedUntilItIsRecorded();
    theAgencyIsChosenAndWrittenTo();
    theAgencyReadsThatSomebodyAgreed();
    whoWroteIsCalled();
    afterAWeekSomebodyAsks();
    theSecondTimeTheManagerDecides();

    assertThat(browser.problemsInTheConsole()).isEmpty();
    assertThat(OfficeStart.camunda().openIncidents()).isEmpty();
  }

  private void somebodyWrites() {
    var json = JsonMapper.builder().build();
    var office = RestClient.create("http://localhost:" + port);
    var receipt =
        office
            .post()
            .uri("/api/referrals")
            .headers(all -> all.setBasicAuth("partner-system", "bridges"))
            .contentType(MediaType.APPLICATION_JSON)
            .body(REFERRAL)
            .retrieve()
            .body(String.class);
    clock.awaitQuiet();
    var found =
        office
            .get()
            .uri(
                "/api/referrals/"
                    + json.readTree(String.valueOf(receipt)).path("receipt").asString())
            .headers(all -> all.setBasicAuth("coordinator", "bridges"))
            .retrieve()
            .body(String.class);
    number = json.readTree(String.valueOf(found)).path("caseNumber").asString();
  }

  private void theTalkMakesClearWhatTheRulesNeed() {
    browser.signsIn("coordinator");
    opensStep("Talk with the referrer");
    browser.awaitsText("Still to ask");
    browser.answers("What came out of it", "now decide on the referral");
    browser.selects("County", "Another county");
    browser.selects("How is the young person connected", "Is there now");
    browser.selects("Age", "Under 18");
    browser.selects("Concern", "Suspected");
    browser.keepsPicture("consult");
    browser.keepsPictureOf("consult-beside", By.id("consult-title"));
    browser.completes();
    clock.awaitQuiet();
    opensStep("Review the referral");
    browser.answers("What should happen", "Connect to another agency");
    browser.answers("Why?", "More is known now");
    browser.types(By.name("note"), "Lives far away.");
    browser.completes();
    clock.awaitQuiet();
  }

  private void theReportIsOwedUntilItIsRecorded() {
    opensStep("Make and record the report");
    browser.answers("Was the report made", "Yes, I made it");
    browser.answers("To whom", "DFPS");
    browser.picks("When?", now());
    browser.types(By.name("note"), "7731");
    browser.keepsPicture("make-report");
    browser.completes();
    clock.awaitQuiet();
  }

  private void theAgencyIsChosenAndWrittenTo() {
    opensStep("Connect to another agency");
    browser.awaitsText("Who can help");
    browser.selects("Agency", "Bluebonnet Counseling (another county)");
    browser.answers("agree to be connected", "Yes");
    browser.answers("Who agreed", "The youth");
    browser.answers("How?", "On the phone");
    browser.answers("How is it handed over", "The agency is written to");
    browser.keepsPicture("connect");
    browser.keepsPictureOf("connect-agencies", By.id("agencies-title"));
    browser.chooses(By.name("service"), "LEGAL");
    browser.awaitsText("another service");
    browser.completes();
    clock.awaitQuiet();
  }

  private void theAgencyReadsThatSomebodyAgreed() {
    browser.opens(link());
    browser.awaitsText("Somebody agreed to be put in touch with you");
    browser.keepsPicture("partner-connection");
    browser.presses(By.cssSelector("input[value=NOT_YET]"));
    browser.presses(By.cssSelector("main form button"));
    browser.awaitsText("Thank you");
    clock.awaitQuiet();
    browser.signsIn("coordinator");
  }

  /** The newest one: the agency is written to about others, too. */
  private static String link() {
    var found = "";
    for (var mail : OfficeStart.mail().getReceivedMessages()) {
      if (Mailbox.text(mail).startsWith("Somebody agreed to be put in touch")) {
        var address = Mailbox.link(mail);
        found = address.substring(address.indexOf("/p/"));
      }
    }
    return found;
  }

  private void whoWroteIsCalled() {
    opensStep("Call back");
    browser.answers("What came out of the call", "We talked");
    browser.keepsPicture("call-back");
    browser.completes();
    clock.awaitQuiet();
  }

  private void afterAWeekSomebodyAsks() {
    clock.advance(Duration.ofDays(8));
    browser.signsIn("coordinator");
    opensStep("Ask whether the person arrived");
    browser.answers("Did the person arrive", "No: look for another way");
    browser.keepsPicture("check-landed");
    browser.completes();
    clock.awaitQuiet();
    opensStep("Connect to another agency");
    browser.selects("Agency", "Bluebonnet Counseling (another county)");
    browser.answers("agree to be connected", "No");
    browser.answers("How is it handed over", "gets in touch alone");
    browser.completes();
    clock.awaitQuiet();
  }

  private void theSecondTimeTheManagerDecides() {
    clock.advance(Duration.ofDays(8));
    browser.signsIn("coordinator");
    opensStep("Ask whether the person arrived");
    browser.answers("Did the person arrive", "No: look for another way");
    browser.completes();
    clock.awaitQuiet();
    browser.signsIn("manager");
    opensStep("Decide how to go on");
    browser.awaitsText("What happened so far");
    browser.answers("How does it go on", "It ends here");
    browser.types(By.name("note"), "Lives with an aunt now and does not want any help.");
    browser.keepsPicture("decide-connection");
    browser.completes();
    clock.awaitQuiet();
  }

  private void opensStep(String title) {
    browser.opensStep(number, title);
  }

  private LocalDateTime now() {
    return time.now().toLocalDateTime();
  }
}
