package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.InventedCases;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.ItemRound;
import org.bridges.reminder.ItemRound.Round;
import org.bridges.reminder.Mailbox;
import org.bridges.reminder.PartnerReminders;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partner with a release opens its link on a phone, and says how often it is written to. */
@OfficeTest
@Order(Integer.MAX_VALUE - 3)
class PartnerBrowserTests {

  @LocalServerPort int port;
  @Autowired PartnerReminders reminders;
  @Autowired Registry registry;
  @Autowired InventedCases cases;
  @Autowired CaseFile caseFile;
  @Autowired YouthVault vault;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired OfficeTime time;
  private Browser browser;

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

  @ParameterizedTest
  @CsvSource({
    "en, What else you may see, How often we write to you, Please check what you wrote, Kept.",
    "es, Qué más puede ver, Con qué frecuencia le escribimos, Revise lo que escribió, Guardado."
  })
  void aPartnerSeesItsPartAndSaysHowOftenItIsWrittenTo(
      String language, String part, String wishes, String problem, String kept) {
    var agency = agency(language);
    browser.opens(link(agency));
    browser.awaitsText(part);
    browser.keepsPicture("partner-slice-" + language);
    browser.keepsPictureOf("partner-slice-below-" + language, By.cssSelector(".slice"));
    browser.follows(wishes);
    browser.sets(By.name("quietFrom"), "21:00");
    browser.types(By.name("weeklyCap"), "5");
    browser.presses(By.cssSelector("main form button"));
    browser.awaitsText(problem);
    browser.keepsPicture("partner-wishes-" + language);
    browser.sets(By.name("quietFrom"), "21:00");
    browser.sets(By.name("quietUntil"), "07:00");
    browser.presses(By.cssSelector("main form button"));
    browser.awaitsText(kept);

    browser.signsIn("coordinator");
    browser.opens("/agencies/" + agency + "/mail");
    browser.awaitsText("Quiet hours");
    browser.keepsPicture("agency-mail");
    assertThat(browser.awaits(By.name("weeklyCap")).getAttribute("value")).isEqualTo("5");
  }

  private String agency(String language) {
    var code = "T-" + CaseNumbers.random(8);
    registry.write(
        new AgencyEntry(
            code,
            "Invented Agency " + code,
            "SCHOOL",
            List.of(County.KERR),
            List.of("OTHER"),
            code.toLowerCase() + "@partner.example",
            null,
            language,
            false,
            true,
            true));
    return code;
  }

  private String link(String agency) {
    var youth =
        vault.register(new NewYouth("Invented Linnea", List.of(), null, 15, false, "es", null));
    var caseId = cases.open(youth);
    caseFile.assignOwner(caseId, "coordinator");
    releases.one(caseId, agency);
    var first = promise(caseId, agency, "Enrol at the evening class");
    promise(caseId, agency, "Bring the bus pass");
    reminders.remind(new ItemRound(first, caseId, 1, Round.BEFORE, due(), null));
    var mail = Mailbox.await(agency.toLowerCase() + "@partner.example", 1).getFirst();
    var address = Mailbox.link(mail);
    return address.substring(address.indexOf("/p/"));
  }

  private UUID promise(UUID caseId, String agency, String what) {
    var item = new NewItem("SCHOOL", what, agency, "Counsellor", due(), "RELEASE");
    return plan.add(caseId, item, "coordinator").id();
  }

  private Instant due() {
    return time.instant().plus(Duration.ofDays(3));
  }
}
