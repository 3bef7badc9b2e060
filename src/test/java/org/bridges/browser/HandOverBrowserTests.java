package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamDesk;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A hand-over on the pages of its two sides, from the offer to the return. */
@OfficeTest
class HandOverBrowserTests {

  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired TeamDesk team;
  @Autowired TransferDesk transfers;
  @Autowired DevClock clock;
  private Browser browser;

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theReceiverSeesTheNeedAcceptsMeetsTheYouthAndGivesTheCaseBack() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    var caseId = aCaseOf("Clementia Fayre", "Clemmie");
    var offer = new Offer("HIDALGO", null, "NONE", "FAMILY");
    var id = transfers.offer(caseId, UUID.randomUUID(), offer, "coordinator");
    clock.awaitQuiet();

    browser.signsIn("coordinator2");
    browser.opens("/transfers");
    browser.awaitsText("To Hidalgo County");
    browser.keepsPicture("hand-overs");
    browser.opens("/transfers/" + id);
    browser.awaitsText("What is offered");
    showsNobody(caseId);
    browser.keepsPicture("hand-over-preview");
    browser.presses(By.cssSelector("input[value=ACCEPTED]"));
    browser.presses(By.cssSelector("#answer button"));
    browser.awaitsText("Responsible now: Kerr County");
    clock.awaitQuiet();
    browser.reloads();
    browser.keepsPicture("hand-over-accepted");
    browser.presses(By.cssSelector("#contact button"));
    browser.awaitsText("Noted: the hand-over is completed at first contact");
    clock.awaitQuiet();
    browser.opens("/cases/" + caseId);
    browser.awaitsText("responsible now: Hidalgo County");
    browser.keepsPictureOf("hand-over-on-the-case", By.id("transfers-title"));

    browser.opens("/transfers/" + id);
    browser.presses(By.cssSelector("details summary"));
    browser.chooses(By.name("reason"), "MOVED_AGAIN");
    browser.presses(By.cssSelector("details button"));
    browser.awaitsText("the sender's answer is awaited");
    clock.awaitQuiet();
    browser.signsIn("coordinator");
    browser.opens("/transfers/" + id);
    browser.keepsPicture("hand-over-return");
    browser.presses(By.cssSelector("input[value=true]"));
    browser.presses(By.cssSelector("#return-answer button"));
    browser.awaitsText("Noted: the hand-over is returned");
    clock.awaitQuiet();
    browser.opens("/transfers/" + id);
    browser.presses(By.linkText("Open the case"));
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
  }

  @Test
  void whoAsksForACaseHearsThatItIsAsked() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    browser.signsIn("coordinator2");
    browser.opens("/transfers");
    browser.types(By.name("number"), "NOSUCH99");
    browser.chooses(By.name("receiver"), "HIDALGO");
    browser.presses(By.cssSelector("#ask button"));
    browser.awaitsText("no answer yet");
    browser.keepsPicture("hand-over-asked");
  }

  private void showsNobody(UUID caseId) {
    var care = cases.view(caseId);
    var words =
        List.of(
            "Clementia",
            "Fayre",
            "Clemmie",
            "2009",
            care.caseNumber(),
            caseId.toString(),
            vault.pseudonym(care.youthId()));
    var page = browser.awaits(By.tagName("html")).getDomProperty("outerHTML");
    assertThat(words).allSatisfy(word -> assertThat(page).doesNotContainIgnoringCase(word));
  }

  private UUID aCaseOf(String name, String alias) {
    var birth = LocalDate.of(2009, 3, 4);
    var youth = vault.register(new NewYouth(name, List.of(alias), birth, null, false, "es", null));
    var caseId = UUID.randomUUID();
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
    clock.awaitQuiet();
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", "coordinator", null, "NO"));
    clock.awaitQuiet();
    return caseId;
  }
}
