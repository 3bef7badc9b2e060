package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.insight.Radar;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.Worklist;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A family is written down and looked after; a manager sees for which youth something is missing.
 */
@OfficeTest
@Order(Integer.MAX_VALUE - 2)
class FamilyBrowserTests {

  @LocalServerPort int port;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired Worklist worklist;
  @Autowired Radar radar;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;
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

  @Test
  void aFamilyIsWrittenDownAndLookedAfter() {
    var caseId = aCase("coordinator");
    browser.signsIn("coordinator");
    browser.opens("/cases/" + caseId);
    browser.follows("The people at home");
    browser.awaitsText("The family has no help of its own yet");
    browser.keepsPicture("family-empty");
    person("GUARDIAN", "Ofelia Imagined", "grandmother", "SAFE");
    person("GUARDIAN", "Darrell Imagined", "stepfather", "UNSAFE");
    person("SIBLING", "Mateo Imagined", "brother", "UNKNOWN");
    browser.presses(By.cssSelector("form[action$='/family/support'] button"));
    browser.awaitsText("until a family coordinator ends it");
    browser.types(By.name("note"), "The grandmother asks for winter clothes");
    browser.presses(By.cssSelector("button[name=outcome][value=REACHED]"));
    browser.awaitsText("winter clothes");
    assertThat(browser.text()).contains("Somebody at home is not safe for the youth");
    assertThat(browser.shows("Call with the family: reached")).isTrue();
    browser.keepsPicture("family");
    clock.awaitQuiet();

    browser.signsIn("family");
    var task =
        worklist.ofCase(caseId).stream()
            .filter(one -> one.formId().equals("family-round"))
            .findFirst()
            .orElseThrow();
    browser.opens("/work/" + task.id());
    browser.awaitsForm();
    browser.awaitsText("Ofelia Imagined");
    browser.keepsPicture("family-round");
  }

  @Test
  void aManagerSeesForWhomSomethingIsMissing() {
    var caseId = aCase("nobody-here");
    jdbc.sql("update care_case set opened_at = opened_at - interval '1 day' where id = ?")
        .param(caseId)
        .update();
    radar.look("the night");
    clock.awaitQuiet();

    browser.signsIn("manager");
    browser.opens("/flow/radar");
    browser.awaitsText("open cases are proven");
    assertThat(browser.text()).contains(cases.view(caseId).caseNumber(), "coordinator cannot act");
    browser.keepsPicture("radar");
    var task =
        worklist.ofCase(caseId).stream()
            .filter(one -> one.formId().equals("mend-orphan"))
            .findFirst()
            .orElseThrow();
    browser.opens("/work/" + task.id());
    browser.awaitsForm();
    browser.awaitsText("What is missing");
    browser.keepsPicture("mend-orphan");
    cases.assignOwner(caseId, "coordinator");
    browser.opens("/flow/radar");
    browser.presses(By.cssSelector("form[action$='/flow/radar'] button"));
    browser.awaitsText("Looked at");
    assertThat(browser.text()).doesNotContain(cases.view(caseId).caseNumber());
  }

  private void person(String kind, String name, String relation, String safety) {
    var form = "form[action$='/family/people'] ";
    browser.chooses(By.cssSelector(form + "[name=kind]"), kind);
    browser.types(By.name("name"), name);
    browser.types(By.name("relation"), relation);
    browser.chooses(By.cssSelector(form + "[name=safety]"), safety);
    browser.presses(By.cssSelector(form + "button"));
    browser.awaitsText(name);
  }

  private UUID aCase(String owner) {
    var caseId = UUID.randomUUID();
    var name = "Leonie" + CaseNumbers.random(6).toLowerCase();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
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
    cases.assignOwner(caseId, owner);
    clock.awaitQuiet();
    return caseId;
  }
}
