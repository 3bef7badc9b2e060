package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bridges.intake.ReferralFile;
import org.bridges.intake.ReferralRequest.Connection;
import org.bridges.intake.ReferralRequest.ConnectionKind;
import org.bridges.intake.ReferralRequest.Danger;
import org.bridges.intake.ReferralRequest.Level;
import org.bridges.intake.ReferralRequest.Need;
import org.bridges.intake.ReferrerVault;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.youth.SafeContact;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An aunt fills the public form where no script can run, and it arrives as she typed it. */
@OfficeTest
class NoScriptBrowserTests {

  private static final String NAME = "Nélida Ñandubay-O'Hare";
  private static final String WORDS =
      "Ella dijo: \"no vuelvo\" & se fue.\nDesde el martes <no sé>.";
  private static final Map<String, List<String>> SAID =
      Map.of(
          "en", List.of("Tell us about somebody", "Please look at this again", "Your code is"),
          "es", List.of("Cuéntenos de alguien", "revise esto", "Su código es"));

  @LocalServerPort int port;
  @Autowired ReferralFile referrals;
  @Autowired ReferrerVault referrers;
  @Autowired YouthVault vault;
  private Browser browser;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.withoutScriptsAt("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void whatIsTypedArrives(String language) {
    var said = SAID.get(language);
    noScriptRuns();
    browser.opens("/");
    browser.presses(By.cssSelector("main a[lang=" + language + "]"));
    browser.keepsWholePicture("no-script-" + language + "-start");
    browser.presses(By.cssSelector("main a[role=button]"));
    browser.awaitsText(said.get(0));
    browser.keepsWholePicture("no-script-" + language + "-refer");

    goesOn();
    browser.awaitsText(said.get(1));
    browser.keepsWholePicture("no-script-" + language + "-wrong");
    worries();
    keepsAndGoesOn(language, 1);
    tellsWhat();
    keepsAndGoesOn(language, 2);
    tellsAboutWhom();
    keepsAndGoesOn(language, 3);
    goesBackAndReloads();
    tellsWhereToReachHer();
    browser.keepsWholePicture("no-script-" + language + "-page-4");
    browser.presses(By.id("send"));
    browser.awaitsText(said.get(2));
    browser.keepsWholePicture("no-script-" + language + "-receipt");

    arrivedAsTyped(browser.awaits(By.id("receipt")).getText());
    browser.presses(By.cssSelector("main p.hint a"));
    browser.keepsWholePicture("no-script-" + language + "-safety");
  }

  private void noScriptRuns() {
    browser.opens("/");
    assertThat(browser.runsScripts()).isFalse();
    try (var usual = Browser.at("http://localhost:" + port)) {
      usual.opens("/");
      assertThat(usual.runsScripts()).isTrue();
    }
  }

  private void keepsAndGoesOn(String language, int page) {
    browser.keepsWholePicture("no-script-" + language + "-page-" + page);
    goesOn();
  }

  private void goesOn() {
    browser.presses(By.cssSelector("main form button[type=submit]"));
  }

  private void goesBackAndReloads() {
    browser.presses(By.cssSelector("main form button.secondary"));
    browser.awaits(By.name("youth.name"));
    browser.reloads();
    assertThat(browser.awaits(By.name("youth.name")).getDomProperty("value")).isEqualTo(NAME);
    goesOn();
  }

  private void worries() {
    picks("source.kind", "FAMILY");
    picks("concern.immediateDanger", "NO");
    picks("about", "GUARDIAN");
  }

  private void tellsWhat() {
    picks("concern.level", "SIGNS");
    browser.types(By.name("concern.narrative"), WORDS);
    picks("needs", "COUNSELLING");
    picks("needs", "BASIC_NEEDS");
  }

  private void tellsAboutWhom() {
    browser.types(By.name("youth.name"), NAME);
    browser.types(By.name("youth.aliases"), "Neli, Mariposa");
    browser.sets(By.name("youth.dateOfBirth"), "2010-02-28");
    browser.types(By.name("youth.language"), "español");
    browser.types(By.name("youth.gender"), "ella");
    browser.chooses(By.name("connections[0].county"), "HIDALGO");
    browser.chooses(By.name("connections[0].kind"), "VICTIMISED");
    browser.types(By.name("livesIn.county"), "Cameron");
    browser.types(By.name("livesIn.state"), "TX");
  }

  private void tellsWhereToReachHer() {
    browser.chooses(By.name("safeContact.who"), "GUARDIAN");
    browser.chooses(By.name("safeContact.method"), "PHONE");
    browser.types(By.name("safeContact.value"), "(956) 555-0142 ext. 7");
    browser.types(By.name("safeContact.note"), "después de las 6");
    browser.types(By.name("source.name"), "Tía Ximena");
    browser.types(By.name("source.phone"), "956.555.0143");
    picks("source.wantsFeedback", "true");
    browser.types(By.name("person.name"), "Edelmira");
    browser.types(By.name("person.relation"), "mamá");
  }

  private void picks(String name, String value) {
    browser.presses(By.cssSelector("input[name='" + name + "'][value='" + value + "']"));
  }

  private void arrivedAsTyped(String receipt) {
    var referral = referrals.byReceipt(receipt);
    assertThat(referral.channel()).isEqualTo("FORM");
    assertThat(referral.concernLevel()).isEqualTo(Level.POTENTIAL);
    assertThat(referral.immediateDanger()).isEqualTo(Danger.NO);
    var content = referrals.content(referral.id());
    assertThat(content.narrative()).isEqualTo(WORDS);
    assertThat(content.needs()).containsExactlyInAnyOrder(Need.COUNSELLING, Need.BASIC_NEEDS);
    assertThat(content.connections())
        .containsExactly(new Connection(County.HIDALGO, ConnectionKind.VICTIMISED));
    var youth = vault.identity(referral.youthId());
    assertThat(youth.name()).isEqualTo(NAME);
    assertThat(youth.aliases()).containsExactly("Neli", "Mariposa");
    assertThat(youth.birthDate()).isEqualTo(LocalDate.of(2010, 2, 28));
    assertThat(youth.language()).isEqualTo("español");
    assertThat(youth.contacts())
        .containsExactly(
            new SafeContact(
                "GUARDIAN", "PHONE", "(956) 555-0142 ext. 7", "después de las 6", false));
    assertThat(youth.household()).singleElement().extracting("name").isEqualTo("Edelmira");
    var writer = referrers.of(referral.id());
    assertThat(writer.name()).isEqualTo("Tía Ximena");
    assertThat(writer.phone()).isEqualTo("956.555.0143");
    assertThat(writer.wantsFeedback()).isTrue();
  }
}
