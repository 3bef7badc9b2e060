package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
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

/** A meeting is called, who must be there cannot come, and another time is agreed. */
@OfficeTest
@Order(Integer.MAX_VALUE - 4)
class MeetingBrowserTests {

  private static final String CLINIC = "ALAMITO-MED";

  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired MeetingDesk meetings;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired OutsideWorld outside;
  private final UUID caseId = UUID.randomUUID();
  private final String number = CaseNumbers.next();
  private Browser browser;
  private String invitation = "";

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    var youth =
        vault.register(new NewYouth("Marigold Tarrant", List.of(), null, 16, true, "en", null));
    cases.open(
        new NewCase(
            caseId,
            number,
            UUID.randomUUID(),
            youth,
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    cases.assignOwner(caseId, "coordinator");
    releases.one(caseId, CLINIC, DataClass.MEETING, DataClass.PLAN);
    releases.one(caseId, "LIVEOAK-SHELTER", DataClass.MEETING, DataClass.PLAN);
    promised(CLINIC, "MEDICAL", "An appointment for new glasses", "RELEASE");
    promised("LIVEOAK-SHELTER", "PLACEMENT", "A room until the summer", "RELEASE");
    promised("CEDAR-SCHOOL", "SCHOOL", "A quiet place to learn", "NONE");
  }

  private void promised(String agency, String area, String what, String basis) {
    var due = time.instant().plus(Duration.ofDays(4));
    plan.add(caseId, new NewItem(area, what, agency, "Case worker", due, basis), "coordinator");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void whoMustBeThereCannotComeAndAnotherTimeIsAgreed() {
    browser.signsIn("coordinator");
    aMeetingIsCalledAndPlanned();
    theClinicCannotCome();
    anotherTimeIsAgreed();
    theMeetingsPageShowsAllOfIt();
    theClosureSaysWhatEndsWithTheCase();
    theMeetingIsCalledOff();
    assertThat(browser.problemsInTheConsole()).isEmpty();
  }

  private void aMeetingIsCalledAndPlanned() {
    browser.opens("/cases/" + caseId);
    browser.chooses(By.cssSelector("form[action$='/meetings'] select[name=kind]"), "CLOSURE");
    browser.keepsPictureOf("meetings-panel", By.id("meetings-title"));
    browser.presses(By.cssSelector("form[action$='/meetings'] button"));
    browser.awaitsText("The meeting is called");
    opensStep("Schedule the meeting");
    browser.awaits(By.id("invitations"));
    assertThat(browser.text())
        .contains("one promise is open", "A release until", "is not told: nothing may be shared");
    browser.presses(By.cssSelector("input[name=needed][value='" + CLINIC + "']"));
    browser.presses(By.xpath("//button[.='Keep this list']"));
    browser.awaitsText("The list is kept.");
    browser.picks("When?", now().plusDays(3));
    browser.answers("How?", "Online");
    browser.selects("How many agencies must come", "2");
    browser.keepsWholePicture("schedule-with-list");
    browser.keepsPicture("schedule-with-list-top");
    browser.completes();
    clock.awaitQuiet();
  }

  private void theClinicCannotCome() {
    invitation = outside.link(number, "INVITATION");
    browser.opens(invitation);
    browser.keepsPicture("invitation");
    browser.keepsWholePicture("invitation-whole");
    for (var each : meetings.ofCase(caseId).getFirst().invited()) {
      assertThat(each.answer()).isNull();
    }
    browser.presses(By.cssSelector("input[name=answer][value=CANNOT]"));
    browser.presses(By.cssSelector("main form button"));
    browser.awaitsText("Your answer was recorded: We cannot come.");
  }

  private void anotherTimeIsAgreed() {
    opensStep("Agree another time");
    browser.awaits(By.id("invitations"));
    browser.keepsPicture("agree-date");
    browser.answers("What was agreed?", "A new date");
    browser.picks("New date", now().plusDays(6));
    browser.completes();
    clock.awaitQuiet();
    assertThat(meetings.ofCase(caseId).getFirst().sequence()).isEqualTo(2);
  }

  private void theMeetingsPageShowsAllOfIt() {
    browser.opens("/cases/" + caseId);
    browser.follows("Closure meeting");
    browser.awaitsText("What it speaks of");
    browser.awaits(By.id("invitations"));
    browser.presses(By.xpath("//summary[contains(.,'said by telephone')]"));
    browser.chooses(By.xpath("//details[@open]//select"), "SUBSTITUTE");
    browser.types(By.xpath("//details[@open]//input[@name='instead']"), "The nurse of the desk");
    browser.presses(By.xpath("//details[@open]//button"));
    browser.awaitsText("somebody else comes: The nurse of the desk");
    browser.awaits(By.id("invitations"));
    browser.keepsPicture("meeting-page");
    browser.keepsWholePicture("meeting-page-whole");
    assertThat(browser.text())
        .contains("at least 2 agencies", "An appointment for new glasses", "the whole plan (PDF)");
  }

  private void theClosureSaysWhatEndsWithTheCase() {
    browser.opens("/cases/" + caseId + "/closure");
    browser.awaitsText("What becomes of: Closure meeting, planned for");
    assertThat(browser.text()).contains("Ends with the case", "Release for Alamito Youth Clinic");
    browser.keepsPicture("closure");
    browser.keepsWholePicture("closure-whole");
  }

  private void theMeetingIsCalledOff() {
    browser.opens("/cases/" + caseId);
    browser.follows("Closure meeting");
    browser.presses(By.xpath("//summary[.='Call this meeting off']"));
    browser.keepsPictureOf("call-off", By.xpath("//summary[.='Call this meeting off']"));
    browser.chooses(By.name("reason"), "YOUTH_ASKED");
    browser.presses(By.xpath("//button[.='Call it off']"));
    browser.awaitsText("The meeting is called off.");
    browser.keepsWholePicture("meeting-called-off");
    browser.opens(invitation);
    browser.awaitsText("It does not take place.");
    browser.keepsPicture("invitation-called-off");
  }

  private void opensStep(String title) {
    clock.awaitQuiet();
    browser.opensStep(number, title);
  }

  private LocalDateTime now() {
    return time.now().toLocalDateTime().withSecond(0).withNano(0).withMinute(0);
  }
}
