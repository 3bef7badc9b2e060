package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A youth is referred, helped, handed over and followed to day 90, all in the browser. */
@OfficeTest
@Order(Integer.MAX_VALUE - 3)
@ExtendWith(OutputCaptureExtension.class)
class OfficeBrowserTests {

  private static final String NAME = "Odalys Brightwater";

  @LocalServerPort int port;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired OutsideWorld outside;
  private Browser browser;
  private String number = "";
  private String casePath = "";

  @BeforeEach
  void open() {
    var isThere = Browser.isThere();
    System.out.println("browser tests: " + (isThere ? "RAN" : "NOT RUN, chromium is missing"));
    assumeTrue(isThere, "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.keepsPicture("end");
      browser.close();
    }
  }

  @Test
  void aYouthIsReferredHelpedHandedOverAndFollowedToDay90(CapturedOutput log) {
    aSchoolRefersTheYouth();
    theCoordinatorAcceptsAndAssigns();
    theAdvocateReachesTheYouth();
    theYouthSignsARelease();
    theMeetingIssuesThePlan();
    thePartnerIsRemindedAndAnswersThroughTheLink();
    theReleaseIsTakenBack();
    theCaseIsHandedOver();
    theCaseIsClosedOnDay90();
    everythingStandsOnTheTimeline();
    theManagerLooksAtTheFlow();
    theOperatorComparesRecordsAndEngine();

    nothingAboutThePersonLeft(log.getAll());
    assertThat(browser.problemsInTheConsole()).isEmpty();
    assertThat(OfficeStart.camunda().openIncidents()).isEmpty();
  }

  private void aSchoolRefersTheYouth() {
    browser.opens("/");
    browser.keepsPicture("start");
    number = outside.refers(browser, NAME);
    browser.keepsPicture("receipt");
  }

  private void theCoordinatorAcceptsAndAssigns() {
    browser.signsIn("coordinator");
    browser.keepsPicture("today");
    opensStep("Confirm the referral");
    browser.keepsPicture("confirm-referral");
    browser.completes();
    clock.awaitQuiet();
    browser.opens("/cases?q=" + number);
    browser.keepsPicture("cases");
    browser.follows(number);
    casePath = browser.path();
    opensStep("Assign the team");
    browser.answers("Who coordinates", "I do");
    browser.selects("Agency to ask first", "Harbor Light Advocates");
    browser.answers("family coordinator offered", "Yes");
    browser.keepsPicture("assign-team");
    browser.completes();
  }

  private void theAdvocateReachesTheYouth() {
    browser.signsIn("advocate");
    AdvocatesAnswer.isYes(browser);
    opensStep("Make the first safe contact");
    browser.answers("How did it go", "Reached");
    browser.picks("When?", now());
    browser.answers("services explained", "Yes");
    browser.answers("want the service", "Yes");
    browser.answers("wishes of the youth heard", "Yes");
    browser.answers("With whom may we share", "Nobody");
    browser.types(By.name("note"), "Wants to stay at the school and to be called in the evening.");
    browser.keepsPicture("first-contact");
    browser.completes();
  }

  private void theYouthSignsARelease() {
    browser.signsIn("coordinator");
    browser.opens(casePath + "/releases/new");
    browser.chooses(By.name("agencyCode"), "ALAMITO-MED");
    browser.types(By.name("purpose"), "Counselling");
    browser.presses(By.cssSelector("input[value=PLAN]"));
    browser.presses(By.cssSelector("input[value=MEETING]"));
    browser.presses(By.cssSelector("input[value=YOUTH]"));
    browser.keepsPicture("release");
    browser.presses(By.cssSelector("#release button[type=submit]"));
    browser.awaits(By.cssSelector(".said"));
    browser.keepsPicture("release-recorded");
  }

  private void theReleaseIsTakenBack() {
    browser.signsIn("coordinator");
    browser.opens(casePath);
    browser.presses(By.cssSelector("#releases details summary"));
    browser.chooses(By.cssSelector("#releases [name=how]"), "PHONE");
    browser.keepsPicture("release-to-be-taken-back");
    browser.presses(By.cssSelector("#releases details form button"));
    browser.awaits(By.cssSelector(".said"));
    assertThat(browser.text()).contains("taken back", "What agencies have received");
    browser.keepsPicture("release-taken-back");
  }

  private void theMeetingIssuesThePlan() {
    opensStep("Schedule the meeting");
    browser.awaits(By.id("invitations"));
    browser.picks("When?", now().plusDays(2));
    browser.answers("How?", "Online");
    browser.keepsPicture("schedule-meeting");
    browser.completes();
    clock.advance(Duration.ofDays(2).plusHours(1));
    opensStep("Hold the meeting");
    browser.answers("meeting held", "Yes");
    browser.answers("who came", "Yes");
    browser.answers("wishes of the youth heard", "Yes");
    browser.types(By.name("note"), "Wishes first: the school. Decided: counselling starts.");
    browser.types(By.name("description"), "First appointment with the counsellor");
    browser.chooses(By.cssSelector("#new-item [name=agencyCode]"), "ALAMITO-MED");
    browser.types(By.name("ownerRole"), "Counsellor");
    browser.chooses(By.name("shareBasis"), "RELEASE");
    browser.sets(By.name("dueAt"), now().plusDays(21).toString());
    browser.presses(By.cssSelector("#new-item button"));
    browser.awaitsText("draft");
    browser.keepsPicture("hold-meeting");
    browser.completes();
    opensStep("Check and issue the plan");
    browser.answers("Is the plan right", "Yes");
    browser.answers("Copy for the youth", "Handed over");
    browser.keepsPicture("issue-plan");
    browser.completes();
  }

  private void thePartnerIsRemindedAndAnswersThroughTheLink() {
    clock.advance(Duration.ofDays(20));
    browser.opens(outside.link(number, "ITEM_BEFORE", "ITEM_DUE"));
    browser.keepsPicture("partner-item");
    browser.presses(By.cssSelector("input[value=DONE]"));
    browser.presses(By.cssSelector("main form button"));
    browser.awaits(By.cssSelector("main [role=status]"));
    browser.keepsPicture("partner-thanks");
    clock.advance(Duration.ofDays(10));
  }

  private void theCaseIsHandedOver() {
    browser.signsIn("coordinator");
    browser.opens(casePath);
    browser.follows("Record a move");
    browser.presses(By.cssSelector("input[value=COUNTY]"));
    browser.chooses(By.name("toCounty"), "BEXAR");
    browser.presses(By.cssSelector("section[aria-labelledby=youth-title] button"));
    browser.awaits(By.cssSelector(".said"));
    opensStep("Assess the move");
    browser.answers("offered to someone else", "Yes");
    browser.selects("Receiving county", "Bexar");
    browser.answers("Why did the youth move", "Placement");
    browser.keepsPicture("assess-move");
    browser.completes();
    opensStep("Note the answer");
    browser.answers("receiver answer", "Accepted");
    browser.completes();
    opensStep("Hand off warmly");
    browser.answers("introduced", "Yes");
    browser.answers("records handed over", "Yes");
    browser.completes();
    opensStep("Confirm the first contact");
    browser.answers("reached the youth", "Yes");
    browser.picks("When?", now());
    browser.completes();
    clock.awaitQuiet();
    browser.opens(casePath);
    assertThat(browser.text()).contains("Bexar County");
  }

  private void theCaseIsClosedOnDay90() {
    holdRound("Go on");
    clock.advance(Duration.ofDays(30));
    holdRound("Go on");
    clock.advance(Duration.ofDays(30));
    holdRound("Ask a manager");
    browser.signsIn("manager");
    opensStep("Decide on the closure");
    browser.answers("What do you decide", "Approve");
    browser.answers("ask again", "No");
    browser.keepsPicture("approve-closure");
    browser.completes();
    clock.awaitQuiet();
  }

  private void holdRound(String next) {
    opensStep("Hold the follow-up round");
    browser.answers("right coordinator", "Yes");
    browser.answers("owner and a date", "Yes");
    browser.answers("still safe", "Yes");
    browser.answers("What comes next", next);
    if (next.startsWith("Ask")) {
      browser.answers("Why can the case be closed", "plan is complete");
      browser.keepsPicture("hold-round");
    }
    browser.completes();
    clock.awaitQuiet();
  }

  private void everythingStandsOnTheTimeline() {
    browser.signsIn("coordinator");
    browser.opens(casePath);
    browser.keepsPicture("case-closed");
    assertThat(browser.text())
        .contains(
            "Case opened",
            "Team assigned",
            "First contact",
            "First staffing planned",
            "First staffing held",
            "Plan 1 issued",
            "answered: done",
            "The youth moved",
            "Hand-over offered",
            "introduced to each other",
            "responsibility has moved",
            "Round 1 held",
            "Closure approved")
        .doesNotContain(NAME);
  }

  private void theManagerLooksAtTheFlow() {
    browser.signsIn("manager");
    browser.opens("/flow");
    browser.awaits(By.cssSelector(".picture[data-ready=true]"));
    browser.keepsPicture("flow");
    assertThat(browser.text()).contains("Where work waits");
  }

  private void theOperatorComparesRecordsAndEngine() {
    browser.signsIn("operator");
    browser.awaitsText("Where work waits");
    browser.opens("/reconcile");
    browser.presses(By.cssSelector("main form button"));
    browser.awaitsText("looked at");
    browser.keepsPicture("reconcile");
  }

  private void nothingAboutThePersonLeft(String log) {
    var names = "(?is).*(odalys|brightwater).*";
    var mails = outside.everyMail();
    assertThat(mails).isNotEmpty().noneMatch(text -> text.matches(names));
    assertThat(mails).noneMatch(text -> text.contains(number));
    assertThat(log).as("the log").doesNotContainIgnoringCase("odalys", "brightwater");
    var variables = OfficeStart.camunda().variables();
    var foreign = variables.stream().filter(one -> !outside.isAllowed(one)).toList();
    System.out.println("privacy: " + mails.size() + " mails, " + variables.size() + " variables");
    assertThat(foreign).as("engine variables outside the allow-list").isEmpty();
  }

  private void opensStep(String title) {
    clock.awaitQuiet();
    browser.opensStep(number, title);
  }

  private LocalDateTime now() {
    return time.now().toLocalDateTime().withSecond(0).withNano(0);
  }
}
