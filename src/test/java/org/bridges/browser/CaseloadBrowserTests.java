package org.bridges.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import org.bridges.caseload.UploadDesk;
import org.bridges.directory.Directory;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Cases that ran before, on their pages: one by one, and a spreadsheet with names that sound alike.
 */
@OfficeTest
class CaseloadBrowserTests {

  @LocalServerPort int port;
  @Autowired UploadDesk desk;
  @Autowired Directory directory;
  private Browser browser;

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aCoordinatorOpensACaseInWordsAndAnswersForNamesThatOnlySoundAlike() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    browser.signsIn("coordinator");
    browser.opens("/running-cases/new");
    browser.types(By.name("FORMER_NUMBER"), "N-" + CaseNumbers.random(8));
    browser.chooses(By.name("COUNTY"), "KERR");
    browser.chooses(By.name("STAGE"), "MEETING_PLANNED");
    browser.types(By.name("OPENED_ON"), "01052026");
    browser.presses(By.cssSelector("main form button"));
    browser.awaitsText("Nothing that you wrote is lost");
    browser.keepsPicture("running-case-wrong");

    var word = "Ottol" + CaseNumbers.random(4).toLowerCase(java.util.Locale.ROOT);
    var file =
        """
        former_number,county,opened_on,stage,name,birth_date
        B-1%1$s,KERR,01/05/2026,PLAN_ISSUED,%1$s Varga,2010-03-04
        B-2%1$s,KERR,01/05/2026,PLAN_ISSUED,%1$s Varga,2007-08-19
        B-3%1$s,KERR,01/05/2026,PLAN_ISSUED,%1$s Vargas,
        B-4%1$s,KERR,01/05/2026,PLAN_ISSUED,%1$s Varga,2010-04-03
        B-5%1$s,KERR,in summer,PLAN_ISSUED,Cosima Dray,
        """
            .formatted(word);
    var person = directory.staff("coordinator");
    var id = desk.look(file.getBytes(StandardCharsets.UTF_8), person);
    browser.opens("/running-cases/" + id);
    browser.awaitsText("2 names only sound like others");
    browser.keepsPicture("running-cases-alike");
    browser.chooses(By.name("together"), "DIFFERENT");
    browser.presses(By.id("open-cases"));
    browser.awaitsText("3 cases are open");
    browser.keepsPicture("running-cases-opened");
  }
}
