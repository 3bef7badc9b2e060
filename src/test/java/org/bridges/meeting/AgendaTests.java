package org.bridges.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.InventedCases;
import org.bridges.consent.SignedReleases;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.PartnerPart;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What a meeting speaks of: the whole for our people, for an agency what was released to it. */
@OfficeTest
class AgendaTests {

  private static final String CLINIC = "ALAMITO-MED";
  private static final String SCHOOL = "CEDAR-SCHOOL";

  @Autowired InventedCases cases;
  @Autowired MeetingDesk meetings;
  @Autowired MinutesBook minutes;
  @Autowired Agenda agenda;
  @Autowired PartnerAgenda partnerAgenda;
  @Autowired PlanDesk plan;
  @Autowired SignedReleases releases;
  @Autowired Timeline timeline;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private final UUID before = UUID.randomUUID();
  private final UUID meeting = UUID.randomUUID();
  private UUID caseId;

  @BeforeEach
  void aYouthHadAMeetingAndThingsChanged() {
    caseId = cases.open();
    releases.of(caseId, CLINIC, SCHOOL);
    meetings.call(caseId, before, MeetingKind.FIRST_STAFFING);
    minutes.write(before, "WISHES", "Wants to see the dog", 0, "coordinator");
    tells("move:" + UUID.randomUUID(), "The youth moved before the meeting");
    clock.advance(Duration.ofSeconds(2));
    jdbc.sql("update meeting set state = 'HELD', meeting_at = ? where id = ?")
        .params(java.sql.Timestamp.from(time.instant()), before)
        .update();
    promise(CLINIC, "Bring the glasses", Duration.ofSeconds(1), "RELEASE");
    promise(CLINIC, "Keep this by a call", Duration.ofDays(4), "NONE");
    promise(SCHOOL, "Ask the counsellor", Duration.ofDays(5), "RELEASE");
    clock.advance(Duration.ofSeconds(2));
    tells("move:" + UUID.randomUUID(), "The youth moved (placement)");
    tells("joined:" + UUID.randomUUID(), "A further referral joined");
    tells("note:" + UUID.randomUUID(), "Note");
    meetings.call(caseId, meeting, MeetingKind.TRANSFER);
  }

  @Test
  void ourPeopleSeeTheWholeWishesFirst() {
    var sheet = agenda.of(meeting);

    assertThat(sheet.wishes()).isEqualTo("Wants to see the dog");
    assertThat(sheet.points()).first().asString().startsWith("What the young person wishes");
    assertThat(sheet.points()).contains("Who takes over, and from when on");
    assertThat(sheet.late()).extracting("description").containsExactly("Bring the glasses");
    assertThat(sheet.open())
        .extracting("description")
        .containsExactly("Keep this by a call", "Ask the counsellor");
    assertThat(sheet.changes())
        .extracting(Timeline.Fact::what)
        .containsExactly("The youth moved (placement)", "A further referral joined");
  }

  @Test
  void anAgencysPartsNeverHoldWhatIsSomebodyElses() {
    var parts = partnerAgenda.of(meeting, CLINIC, Locale.ENGLISH);

    assertThat(parts)
        .extracting(PartnerPart::shows)
        .containsExactly(DataClass.MEETING, DataClass.PLAN, DataClass.CASE, DataClass.TRANSFER);
    assertThat(lines(parts, DataClass.PLAN))
        .hasSize(2)
        .contains("Also open: school (1)")
        .anyMatch(line -> line.startsWith("For you, late: Bring the glasses, until "));
    assertThat(lines(parts, DataClass.CASE)).containsExactly("Help was asked for again.");
    assertThat(lines(parts, DataClass.TRANSFER)).containsExactly("There was a move.");
    assertThat(parts.toString())
        .doesNotContain("dog", "counsellor", "by a call", "placement", "Cedar");
  }

  @Test
  void aSpanishAgencyReadsSpanish() {
    assertThat(partnerAgenda.of(meeting, CLINIC, Locale.of("es")))
        .extracting(PartnerPart::heading)
        .containsExactly(
            "De qué hablamos",
            "Lo que se prometió",
            "Desde la última reunión",
            "Sobre el traslado");
  }

  @Test
  void whoHasNoPromiseAndNoNewsReadsOnlyWhatTheMeetingIsFor() {
    var quiet = cases.open();
    var other = UUID.randomUUID();
    meetings.call(quiet, other, MeetingKind.CLOSURE);

    assertThat(partnerAgenda.of(other, CLINIC, Locale.ENGLISH))
        .singleElement()
        .satisfies(part -> assertThat(part.lines()).contains("How to ask for help again"));
    assertThat(agenda.of(other).changes()).isEmpty();
  }

  @Test
  void thePageOfTheMeetingLeadsToThePapers() {
    var page =
        OfficeWeb.of(context)
            .get()
            .uri("/meetings/" + meeting)
            .with(user("coordinator").roles("COORDINATOR"))
            .exchange();

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("Transfer meeting", "so that nobody is lost", "Wants to see the dog")
        .contains("Bring the glasses", "The youth moved (placement)", "Nobody is invited yet")
        .contains("/cases/" + caseId + "/paper.pdf?for=YOUTH&amp;language=es")
        .contains("/cases/" + caseId + "/paper.pdf?for=FAMILY")
        .doesNotContain("??");
  }

  private List<String> lines(List<PartnerPart> parts, DataClass shown) {
    return parts.stream()
        .filter(part -> part.shows() == shown)
        .flatMap(part -> part.lines().stream())
        .collect(Collectors.toList());
  }

  private void tells(String key, String what) {
    timeline.add(TimelineEntry.ofCase(caseId, key, what));
  }

  private void promise(String agency, String what, Duration until, String basis) {
    var area = agency.equals(SCHOOL) ? "SCHOOL" : "MEDICAL";
    var due = time.instant().plus(until);
    plan.add(caseId, new NewItem(area, what, agency, "Case worker", due, basis), "coordinator");
  }
}
