package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Scheduling;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.Appointment;
import org.bridges.plan.Appointments;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.NewYouth;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.SafeContact;
import org.bridges.youth.SafeWays;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls are noted in two clicks, corrected, and stand on the week; looked at on desk and phone. */
@OfficeTest
class ContactBrowserTests {

  @LocalServerPort int port;
  @Autowired org.bridges.casefile.CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired SafeWays ways;
  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired Appointments appointments;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  private Browser browser;
  private CaseView care;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    var name = "Marguerite" + CaseNumbers.random(6).toLowerCase();
    var youth = vault.register(new NewYouth(name, java.util.List.of(), null, 15, true, "en", null));
    ways.add(
        youth,
        new SafeContact("YOUTH", "PHONE", "830-555-0119", null, true),
        new SafeWays.Terms("her own phone", true, null, "Sparrow"));
    vault.addPerson(
        youth, new PersonAtHome("GUARDIAN", null, "Aunt", 41, "en", HomeSafety.UNKNOWN));
    care =
        cases.open(
            new org.bridges.casefile.NewCase(
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
  void aCallIsNotedInTwoClicksAndTheNextTryStandsOnTheWeek() {
    browser.signsIn("coordinator");
    browser.opens("/cases/" + care.id());
    browser.follows("Note a call or visit");
    browser.awaitsText("Code word: Sparrow");
    browser.keepsWholePicture("contact");
    browser.presses(By.cssSelector("button[value=NO_ANSWER]"));
    browser.awaitsText("It is noted. The next try is a task for");
    clock.awaitQuiet();

    theSafeHoursAreWrittenDown();
    theEntryIsCorrected();
    theWeekShowsIt();
    theTryIsMade();
    assertThat(browser.problemsInTheConsole()).isEmpty();
  }

  private void theSafeHoursAreWrittenDown() {
    browser.opens("/cases/" + care.id() + "/contacts");
    browser.presses(By.xpath("//summary[contains(.,'Way 1')]"));
    for (var day : java.time.DayOfWeek.values()) {
      browser.presses(
          By.cssSelector("form[action*='/safe-ways/'] input[value=" + day.name() + "]"));
    }
    browser.sets(By.cssSelector("form[action*='/safe-ways/'] [name=from]"), "15:00");
    browser.sets(By.cssSelector("form[action*='/safe-ways/'] [name=to]"), "18:00");
    browser.keepsWholePicture("safe-way");
    browser.presses(By.xpath("//form[contains(@action,'/safe-ways/')]//button[.='Save']"));
    browser.awaitsText("Safe every day 15:00 to 18:00");
  }

  private void theEntryIsCorrected() {
    browser.presses(By.xpath("//summary[contains(.,'Correct it')]"));
    browser.keepsWholePicture("contact-to-correct");
    browser.presses(By.cssSelector("details[open] button[value=LEFT_MESSAGE]"));
    browser.awaitsText("no answer, left a message");
    clock.awaitQuiet();
  }

  private void theWeekShowsIt() {
    var meeting = UUID.randomUUID();
    meetings.call(care.id(), meeting, MeetingKind.FOLLOW_UP);
    meetings.invite(meeting, "LIVEOAK-SHELTER");
    scheduling.schedule(meeting, time.now().plusHours(26).toInstant(), "ONLINE", false);
    appointments.note(
        care.id(),
        Appointment.Whose.FAMILY,
        Appointment.Kind.COURT,
        time.now().plusHours(30).toInstant(),
        null,
        "coordinator");
    browser.opens("/work");
    browser.follows("The week: meetings, tries, appointments and what is due");
    browser.awaitsText("The week");
    browser.keepsPicture("week");
    browser.opens("/week?from=" + time.now().plusHours(26).toLocalDate());
    browser.awaitsText("Meeting: Follow-up meeting");
    browser.keepsWholePicture("week-of-the-meeting");
    browser.opens("/week?from=2040-01-02&show=own");
    browser.awaitsText("Nothing of yours has its moment in this week.");
    browser.keepsPicture("week-empty");
  }

  private void theTryIsMade() {
    browser.opens("/cases/" + care.id());
    browser.follows("Try to reach the person again");
    browser.awaitsForm();
    browser.awaitsText("Code word: Sparrow");
    browser.answers("What came out of it", "We talked");
    browser.keepsPicture("try-contact");
    browser.completes();
    clock.awaitQuiet();
    browser.opens("/cases/" + care.id());
    browser.awaitsText("reached");
    browser.keepsPictureOf("contact-log", By.id("contacts-title"));
    assertThat(browser.text()).doesNotContain("Try to reach the person again");
  }
}
