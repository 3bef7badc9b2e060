package org.bridges.retention;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bridges.casefile.CaseNotes;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.NewRelease;
import org.bridges.document.DocumentDesk;
import org.bridges.document.DocumentKind;
import org.bridges.document.ExampleFiles;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Minutes;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.YouthVault;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** A youth about whom something was written at every place where the office keeps words. */
@Component
class Told {

  private final TaskDesk desk;
  private final Worklist worklist;
  private final CaseNotes notes;
  private final MeetingDesk meetings;
  private final Minutes minutes;
  private final PlanDesk plan;
  private final MoveDesk moves;
  private final ConsentDesk consent;
  private final DocumentDesk documents;
  private final YouthVault vault;
  private final OfficeTime time;
  private final JdbcClient jdbc;
  private final Environment environment;

  Told(
      TaskDesk desk,
      Worklist worklist,
      CaseNotes notes,
      MeetingDesk meetings,
      Minutes minutes,
      PlanDesk plan,
      MoveDesk moves,
      ConsentDesk consent,
      DocumentDesk documents,
      YouthVault vault,
      OfficeTime time,
      JdbcClient jdbc,
      Environment environment) {
    this.desk = desk;
    this.worklist = worklist;
    this.notes = notes;
    this.meetings = meetings;
    this.minutes = minutes;
    this.plan = plan;
    this.moves = moves;
    this.consent = consent;
    this.documents = documents;
    this.vault = vault;
    this.time = time;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  /**
   * One youth with a case.
   *
   * @param words everything by which the youth and those around are known
   */
  record Youth(UUID youthId, UUID referralId, UUID caseId, Set<String> words) {}

  /**
   * Refers a youth over HTTP, accepts, and writes everywhere.
   *
   * @param first made up and in no other text of the tests; so are words made of it
   * @param family name that brothers and sisters share
   */
  Youth everywhere(String first, String family, String guardian, String phone, String birthDate) {
    var word = first.toLowerCase(java.util.Locale.ROOT);
    var receipt = refer(first, family, phone, birthDate);
    var referral = one("select id from referral where receipt = ?", receipt);
    await().until(() -> !worklist.ofReferral(referral).isEmpty());
    desk.complete(
        worklist.ofReferral(referral).getFirst().id(),
        Map.of("decision", "ACCEPT"),
        word + "decided",
        "coordinator");
    await().until(() -> caseOf(referral) != null);
    var caseId = caseOf(referral);
    var youth = one("select youth_id from referral where id = ?", referral);
    vault.addPerson(
        youth, new PersonAtHome("GUARDIAN", guardian, "aunt", 41, "en", HomeSafety.SAFE));
    write(caseId, word);
    var words = new TreeSet<String>(List.of(first, family, guardian, phone, birthDate));
    for (var place : List.of("alias", "story", "writer", "knock", "decided", "note", "minutes")) {
      words.add(word + place);
    }
    words.addAll(List.of(word + "file.pdf", word + "paper"));
    words.addAll(List.of(word + "item", word + "role", word + "move", word + "purpose"));
    return new Youth(youth, referral, caseId, words);
  }

  private void write(UUID caseId, String word) {
    var agency = jdbc.sql("select code from agency limit 1").query(String.class).single();
    var meeting = meetings.idOf(caseId, MeetingKind.FIRST_STAFFING, 7);
    notes.add(caseId, word + "note waits by the mill", "coordinator");
    meetings.call(caseId, meeting, MeetingKind.FIRST_STAFFING);
    minutes.write(meeting, word + "minutes were long", "coordinator");
    moves.moved(
        caseId,
        NewMove.ofYouth("PLACEMENT", NewMove.SAME, word + "move to an aunt"),
        "coordinator");
    consent.record(
        caseId,
        new NewRelease(
            agency,
            word + "purpose",
            List.of("PLAN"),
            "YOUTH",
            "OWN_CONSENT",
            null,
            null,
            null,
            null),
        "coordinator");
    documents.add(
        caseId,
        new DocumentDesk.Sent(
            DocumentKind.CONSENT_FORM,
            null,
            word + "file.pdf",
            ExampleFiles.pdf(word + "paper is signed")),
        "coordinator");
    plan.add(
        caseId,
        new NewItem(
            "SAFETY",
            word + "item",
            agency,
            word + "role",
            time.instant().plus(Duration.ofDays(3)),
            "NONE"),
        "coordinator");
  }

  private UUID caseOf(UUID referral) {
    return jdbc.sql("select case_id from referral where id = ? and case_id is not null")
        .param(referral)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private UUID one(String query, Object value) {
    return jdbc.sql(query).param(value).query(UUID.class).single();
  }

  private String refer(String first, String family, String phone, String birthDate) {
    var word = first.toLowerCase(java.util.Locale.ROOT);
    var answer =
        RestClient.create("http://localhost:" + environment.getProperty("local.server.port"))
            .post()
            .uri("/api/referrals")
            .headers(all -> all.setBasicAuth("partner-system", "bridges"))
            .header("Idempotency-Key", word + "-key")
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                """
                {"source": {"kind": "AGENCY", "agency": "Mission School", "agencyKind": "SCHOOL",
                            "name": "%1$swriter", "email": "%1$swriter@school.example"},
                 "youth": {"name": "%2$s %3$s", "aliases": ["%1$salias"], "dateOfBirth": "%5$s"},
                 "concern": {"level": "SUSPECTED", "immediateDanger": "NO",
                             "narrative": "%1$sstory happens at night and everybody knows"},
                 "safeContact": {"who": "YOUTH", "method": "PHONE", "value": "%4$s",
                                 "note": "%1$sknock first", "mayLeaveMessage": false},
                 "connections": [{"county": "KERR", "kind": "PRESENT"}]}
                """
                    .formatted(word, first, family, phone, birthDate))
            .retrieve()
            .body(String.class);
    return String.valueOf(answer).replaceAll(".*\"receipt\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }
}
