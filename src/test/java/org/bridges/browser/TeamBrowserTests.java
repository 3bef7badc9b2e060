package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.OnCall;
import org.bridges.office.DemoDirectory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamDesk;
import org.bridges.team.TeamOffice;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The manager's and the coordinators' pages about who is there and who has how many cases. */
@OfficeTest
@Order(Integer.MAX_VALUE - 3)
class TeamBrowserTests {

  @LocalServerPort int port;
  @Autowired TeamOffice office;
  @Autowired TeamDesk team;
  @Autowired OnCall onCall;
  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired OutsideWorld outside;
  private Browser browser;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    var rota = onCall.rota();
    rota.shifts().forEach(one -> onCall.end(one.id(), "manager"));
    rota.changes().forEach(one -> onCall.end(one.id(), "manager"));
    office.end();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aCoordinatorFallsIllAndTheManagerHandsAllCasesOver() {
    var ill = office.coordinator(List.of("en", "es"), County.KERR);
    office.coordinator(List.of("en"), County.KERR, County.BEXAR);
    var spanish = office.aCase(County.KERR, "es", ill);
    office.aCase(County.BEXAR, "en", ill);
    office.aCase(County.OTHER, "en", ill);
    clock.awaitQuiet();
    browser.signsIn("manager");
    browser.opens("/people");
    browser.presses(By.cssSelector("details summary"));
    browser.chooses(By.name("who"), ill);
    browser.sets(By.name("last"), time.today().plusDays(9).toString());
    browser.presses(By.cssSelector("details form button"));
    browser.awaitsText("away until");
    browser.keepsPicture("people");

    browser.opens("/caseloads");
    browser.awaitsText("These cases wait for somebody");
    browser.keepsPicture("caseloads");
    browser.opens("/caseloads/" + ill);
    browser.keepsPicture("caseload");
    browser.presses(By.id("hand-over"));
    browser.awaitsText("2 of 3 cases were handed over");
    browser.keepsPicture("caseload-handed-over");
    assertThat(browser.text()).contains("nobody was chosen");
    browser.opens("/caseloads/" + ill);
    browser.awaitsText("Hand over 1 case");
    assertThat(cases.view(spanish).owner()).isNotEqualTo(ill);
    assertThat(browser.problemsInTheConsole()).isEmpty();
  }

  @Test
  void theRotaShowsGapsAndOverlaps() {
    for (var day : List.of(DayOfWeek.values()).subList(0, 5)) {
      onCall.addShift(null, day, LocalTime.of(17, 0), LocalTime.of(8, 0), "coordinator", "manager");
      onCall.addShift(
          null, day, LocalTime.of(7, 0), LocalTime.of(17, 0), "coordinator2", "manager");
    }
    browser.signsIn("manager");
    browser.opens("/on-call");
    browser.awaitsText("Two at once");
    browser.keepsWholePicture("on-call");
    browser.keepsPicture("on-call-now");
    assertThat(browser.text()).contains("Nobody", "Mondays 17:00 to 08:00 the next day");
  }

  @Test
  void theAssignmentSaysWhyAndTheAgencyIsAskedInBothLanguages() {
    var busy = office.coordinator(List.of("en"), County.KENDALL);
    office.load(busy, 23);
    office.coordinator(List.of("en", "es"), County.KENDALL);
    var caseId = office.aCase(County.KENDALL, "es", null);
    clock.awaitQuiet();
    browser.signsIn("coordinator");
    browser.opens("/work/" + worklist.ofCase(caseId).getFirst().id());
    browser.awaitsForm();
    browser.awaitsText("23 open cases, reference 22");
    browser.keepsPicture("assign-team-why");

    team.record(
        caseId, new TeamDesk.Assignment("CHOSEN", "coordinator", DemoDirectory.ADVOCATES, "NO"));
    clock.awaitQuiet();
    theAgencyLooks(caseId, "advocate-link");
    var other = office.aCase(County.HIDALGO, "es", null);
    clock.awaitQuiet();
    team.record(other, new TeamDesk.Assignment("CHOSEN", "coordinator2", "PUENTE-ADV", "NO"));
    clock.awaitQuiet();
    theAgencyLooks(other, "advocate-link-es");
    assertThat(browser.text()).contains("Condado de Hidalgo").doesNotContain("Zinnia");
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.keepsPictureOf("team-asked", By.id("team-title"));
    browser.opens("/queue");
    browser.keepsPicture("queue");
  }

  private void theAgencyLooks(UUID caseId, String picture) {
    browser.opens(outside.link(cases.view(caseId).caseNumber(), "ADVOCATE_ASKED"));
    browser.keepsPicture(picture);
  }
}
