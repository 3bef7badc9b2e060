package org.bridges.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.InventedCases;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.Appointment;
import org.bridges.plan.Appointments;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.NewYouth;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The plan on paper: whole for the coordinator, plain and nameless for those who take it home. */
@OfficeTest
class PlanPaperTests {

  @Autowired InventedCases invented;
  @Autowired CaseFile cases;
  @Autowired MeetingDesk meetings;
  @Autowired MinutesBook minutes;
  @Autowired PlanDesk plan;
  @Autowired Appointments appointments;
  @Autowired YouthVault vault;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

  private UUID youth;
  private UUID caseId;

  @BeforeEach
  void meetAndPromise() {
    youth =
        vault.register(
            new NewYouth("Wren Ashdown", java.util.List.of(), null, 16, false, "es", null));
    caseId = invented.open(youth);
    var meeting = UUID.randomUUID();
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    minutes.write(
        meeting, "WISHES", "Seguir en la escuela, ver a mi perro Ñandú", 0, "coordinator");
    minutes.write(meeting, "SAFETY", "A new lock at the door", 0, "coordinator");
    jdbc.sql("update meeting set state = 'HELD' where id = ?").param(meeting).update();
    plan.add(
        caseId,
        new NewItem(
            "SCHOOL",
            "Talk with the school",
            "HARBOR-ADV",
            "School liaison",
            time.instant().plus(Duration.ofDays(4)),
            "NONE"),
        "coordinator");
    noted(Appointment.Whose.YOUTH, Appointment.Kind.THERAPY, "Room 4");
    noted(Appointment.Whose.FAMILY, Appointment.Kind.COURT, "Second floor");
  }

  private void noted(Appointment.Whose whose, Appointment.Kind kind, String place) {
    var at = time.instant().plus(Duration.ofDays(2));
    appointments.note(caseId, whose, kind, at, place, "coordinator");
  }

  @Test
  void theCoordinatorsPaperIsWhole() throws IOException {
    assertThat(pdf("TEAM", "en"))
        .contains("The plan", "Do not leave it anywhere", cases.view(caseId).caseNumber())
        .contains("What the youth wishes", "Ñandú", "A new lock at the door")
        .contains("Talk with the school", "School liaison", "Room 4", "Second floor")
        .doesNotContain("Wren", "Ashdown");
  }

  @Test
  void theYouthsPaperIsPlainAndNamesNobodyAndNoProgramme() throws IOException {
    var text = pdf("YOUTH", "es");

    assertThat(text)
        .contains("Lo que acordamos", "perro Ñandú", "Talk with the school", "Terapia", "Room 4")
        .doesNotContain(cases.view(caseId).caseNumber(), vault.pseudonym(youth), "Wren")
        .doesNotContain("HARBOR", "Harbor", "Bridges", "A new lock", "Second floor", "Tribunal");
  }

  @Test
  void theFamilysPaperIsAListForTheFridge() throws IOException {
    assertThat(pdf("FAMILY", "es"))
        .contains("Citas", "Tribunal", "Second floor")
        .doesNotContain("Talk with the school", "Ñandú", "Room 4", "Terapia", "Bridges");
  }

  @Test
  void noPaperGoesHomeWhereAnAdultIsNotSafe() {
    vault.addPerson(
        youth, new PersonAtHome("GUARDIAN", "A. Mann", "uncle", 44, "en", HomeSafety.UNSAFE));

    assertThat(asked("FAMILY", "en")).hasStatus(422);
    assertThat(asked("YOUTH", "en")).hasStatusOk();
  }

  @Test
  void aDroppedAppointmentAndAPastOneStandOnNoPaper() throws IOException {
    var court =
        appointments.ahead(caseId).stream()
            .filter(one -> one.kind() == Appointment.Kind.COURT)
            .findFirst()
            .orElseThrow();

    appointments.drop(caseId, court.id(), "coordinator");
    appointments.drop(caseId, court.id(), "coordinator");

    assertThat(pdf("FAMILY", "en")).contains("Nothing is noted yet").doesNotContain("Court");
    assertThat(appointments.ahead(caseId)).hasSize(1);
  }

  private String pdf(String audience, String language) throws IOException {
    var answer = asked(audience, language);
    assertThat(answer).hasStatusOk().headers().hasValue("Content-Type", "application/pdf");
    try (var paper = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
      return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
    }
  }

  private MvcTestResult asked(String audience, String language) {
    return OfficeWeb.of(context)
        .get()
        .uri("/cases/" + caseId + "/paper.pdf?for=" + audience + "&language=" + language)
        .with(user("coordinator").roles("COORDINATOR"))
        .exchange();
  }
}
