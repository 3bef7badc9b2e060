package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Registry;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.team.AdvocateAsk;
import org.bridges.team.AdvocateDesk;
import org.bridges.team.TeamDesk;
import org.bridges.team.TeamOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The question for an advocate behind the agency's link, in its language. */
@OfficeTest
class AdvocateLinkTests {

  @Autowired WebApplicationContext context;
  @Autowired TeamOffice office;
  @Autowired AdvocateDesk desk;
  @Autowired TeamDesk team;
  @Autowired CaseFile cases;
  @Autowired Registry registry;
  @Autowired DevClock clock;

  private final String code = "L-" + CaseNumbers.random(8);
  private final String mailbox = code.toLowerCase() + "@partner.example";
  private MockMvcTester web;
  private UUID caseId = UUID.randomUUID();

  @BeforeEach
  void theOffice() {
    web = OfficeWeb.of(context);
  }

  @AfterEach
  void itStops() {
    agency("en", false);
    office.end();
  }

  @Test
  void lookingChangesNothingAndShowsCountyAndUrgencyAlone() {
    var page = askedIn("en");

    for (int look = 0; look < 3; look++) {
      assertThat(get(page))
          .hasStatusOk()
          .bodyText()
          .contains("An advocate is asked for, as soon as you can", "Montgomery County")
          .contains("Please answer by")
          .doesNotContain(cases.view(caseId).caseNumber(), caseId.toString());
    }
    assertThat(ask().isOpen()).isTrue();
    assertThat(team.agencies(caseId)).isEmpty();
  }

  @Test
  void theMailSaysNothingOfIt() {
    askedIn("es");
    var mail = Mailbox.await(mailbox, 1).getLast();

    assertThat(Mailbox.everything(mail))
        .doesNotContain("Montgomery", "defensora", "advocate", cases.view(caseId).caseNumber());
    assertThat(get(path(mail)))
        .bodyText()
        .contains("Se pide una persona defensora", "Condado de Montgomery", "Enviamos a alguien");
  }

  @Test
  void acceptingTwiceIsAcceptingOnceAndTheSecondTimeSaysSo() {
    var page = askedIn("en");
    assertThat(post(page, "answer=NO_ADVOCATE")).hasStatus(422);
    assertThat(post(page, "answer=SEND_ADVOCATE")).hasStatus(302);
    clock.awaitQuiet();

    assertThat(team.agencies(caseId)).containsExactly(code);
    assertThat(get(page)).bodyText().contains("Nothing more to do");
    assertThat(post(page, "answer=NO_ADVOCATE&reason=OTHER"))
        .bodyText()
        .contains("Nothing more to do");
    assertThat(ask().answer()).isEqualTo(AdvocateAsk.Answer.ACCEPTED);
    assertThat(team.agencies(caseId)).containsExactly(code);
  }

  @Test
  void whoAnswersAfterTheTimeIsToldThatNothingIsToDo() {
    var page = askedIn("en");
    clock.advance(Duration.ofMinutes(91));

    assertThat(post(page, "answer=SEND_ADVOCATE")).bodyText().contains("Nothing more to do");
    assertThat(ask().answer()).isEqualTo(AdvocateAsk.Answer.SILENT);
    assertThat(team.agencies(caseId)).isEmpty();
  }

  @Test
  void aDeclineKeepsItsReasonAndTheNextAgencyIsAsked() {
    var page = askedIn("en");
    assertThat(post(page, "answer=NO_ADVOCATE&reason=OUT_OF_AREA")).hasStatus(302);
    clock.awaitQuiet();

    assertThat(ask().answer()).isEqualTo(AdvocateAsk.Answer.DECLINED);
    assertThat(ask().reason()).isEqualTo("OUT_OF_AREA");
    assertThat(desk.ofCase(caseId))
        .extracting(AdvocateAsk::agencyCode)
        .containsExactly(code, "PINELINE-ADV");
  }

  private String askedIn(String language) {
    agency(language, true);
    var owner = office.coordinator(List.of("en"), County.NOT_STATED);
    caseId = UUID.randomUUID();
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.MONTGOMERY,
            Urgency.URGENT,
            false,
            "manager"));
    clock.awaitQuiet();
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", owner, code, "NO"));
    clock.awaitQuiet();
    return path(Mailbox.await(mailbox, 1).getLast());
  }

  private AdvocateAsk ask() {
    return desk.ofCase(caseId).getFirst();
  }

  private static String path(MimeMessage mail) {
    var link = Mailbox.link(mail);
    return link.substring(link.indexOf("/p/"));
  }

  private MvcTestResult get(String page) {
    return web.get().uri(page).exchange();
  }

  private MvcTestResult post(String page, String form) {
    return web.post()
        .uri(page)
        .contentType("application/x-www-form-urlencoded")
        .content(form)
        .exchange();
  }

  private void agency(String language, boolean active) {
    registry.write(
        new AgencyEntry(
            code,
            "Invented Helpers " + code,
            "ADVOCACY",
            List.of(County.MONTGOMERY),
            List.of("ADVOCACY"),
            mailbox,
            null,
            language,
            false,
            true,
            active));
  }
}
