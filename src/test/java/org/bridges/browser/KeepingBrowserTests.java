package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.document.DocumentDesk;
import org.bridges.document.ExampleFiles;
import org.bridges.office.OfficeTest;
import org.bridges.retention.ErasureDesk;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A consent form is stored, held, and goes with everything else of the youth, in the browser. */
@OfficeTest
class KeepingBrowserTests {

  @TempDir Path folder;
  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired DocumentDesk documents;
  @Autowired ErasureDesk erasures;
  private final UUID caseId = UUID.randomUUID();
  private final String number = CaseNumbers.next();
  private Browser browser;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    var youth =
        vault.register(new NewYouth("Quillon Farrow", List.of(), null, 15, true, "en", null));
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
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aFormIsStoredHeldAndErasedWithEverything() throws IOException {
    var form = Files.write(folder.resolve("signed form.pdf"), ExampleFiles.pdf("signed"));
    var page = Files.writeString(folder.resolve("picture.png"), "<html>not a picture</html>");
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    store(page, "OTHER");
    browser.awaitsText("Only PDF, PNG and JPEG are taken");
    store(form, "CONSENT_FORM");
    browser.awaitsText("The document is stored, encrypted.");
    assertThat(browser.shows("signed form.pdf")).isTrue();
    browser.awaits(By.id("documents-title"));
    browser.keepsPictureOf("documents", By.id("documents-title"));
    browser.presses(By.cssSelector(".documents summary"));
    browser.chooses(By.cssSelector(".documents [name=reason]"), "NOT_NEEDED");
    browser.presses(By.cssSelector(".documents form button"));
    browser.awaitsText("The document is removed.");

    aManagerHoldsAndLetsGo();
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.presses(By.xpath("//summary[contains(.,'Remove everything')]"));
    browser.chooses(By.xpath("//form[contains(@action,'/erasure')]//select"), "YOUTH_ASKED");
    browser.keepsPictureOf("erasure", By.id("keeping-title"));
    browser.presses(By.xpath("//form[contains(@action,'/erasure')]//button"));
    browser.awaitsText("It is asked for.");
    aManagerConfirms();

    await().until(() -> erasures.ofCase(caseId).orElseThrow().finishedAt() != null);
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.awaitsText("Identity and words were removed on request");
    assertThat(documents.ofCase(caseId)).noneMatch(one -> one.isThere());
    assertThat(vault.search("Quillon")).isEmpty();
    assertThat(browser.problemsInTheConsole()).isEmpty();
  }

  private void store(Path file, String kind) {
    var form = "//form[@enctype='multipart/form-data']";
    browser.attaches(By.name("file"), file);
    browser.chooses(By.xpath(form + "//select[@name='kind']"), kind);
    browser.presses(By.xpath(form + "//button"));
  }

  private void aManagerHoldsAndLetsGo() {
    var form = "//form[contains(@action,'/retention/holds')]";
    browser.signsIn("manager");
    browser.opens("/flow/retention");
    browser.types(By.name("caseNumber"), number);
    browser.chooses(By.xpath(form + "//select[option[@value='SUBPOENA']]"), "SUBPOENA");
    browser.presses(By.xpath(form + "[.//input[@name='caseNumber']]//button"));
    browser.awaitsText("The hold stands");
    browser.keepsPicture("retention");
    var own = "//li[contains(.,'" + number + "')]";
    browser.chooses(By.xpath(own + "//select"), "NO_LONGER_NEEDED");
    browser.presses(By.xpath(own + "//button"));
    browser.awaitsText("The hold has ended.");
  }

  private void aManagerConfirms() {
    browser.signsIn("manager");
    browser.opens("/flow");
    browser.awaitsText("waiting: somebody asked that a youth's records are removed");
    browser.follows("What is kept");
    browser.presses(By.xpath("//li[contains(.,'" + number + "')]//button[.='Remove for good']"));
    browser.awaitsText("This cannot be taken back.");
  }
}
