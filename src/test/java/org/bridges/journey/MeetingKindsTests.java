package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bridges.consent.InventedCases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

/** A meeting of each kind can be called from a case, and is due as the table says. */
@OfficeTest
@Order(Integer.MAX_VALUE - 8)
class MeetingKindsTests {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  @Autowired Coordination office;
  @Autowired MeetingDesk meetings;
  @Autowired Worklist worklist;
  @Autowired InventedCases invented;
  @Autowired YouthVault vault;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private UUID caseId;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
  }

  @Test
  void eachKindIsCalledThroughTheDoorForProgramsAndDueByItsLimit() {
    var opened = office.look(caseId).openedAt();
    office.timePasses(Duration.ofDays(2));
    var now = time.instant();

    assertThat(dueOf(MeetingKind.RAPID_RESPONSE))
        .isCloseTo(now.plus(Duration.ofDays(1)), seconds());
    assertThat(dueOf(MeetingKind.FIRST_STAFFING)).isCloseTo(opened.plus(WEEK), seconds());
    assertThat(dueOf(MeetingKind.FOLLOW_UP)).isCloseTo(now.plus(MONTH), seconds());
    assertThat(dueOf(MeetingKind.TRANSFER)).isCloseTo(now.plus(WEEK), seconds());
    assertThat(dueOf(MeetingKind.CLOSURE)).isCloseTo(now.plus(MONTH), seconds());
    assertThat(dueOf(MeetingKind.FIRST_STAFFING))
        .as("a second one counts from its call, it is not late at once")
        .isCloseTo(now.plus(WEEK), seconds());
  }

  @Test
  void thePageOfTheCaseOffersAllFive() {
    var youth =
        vault.register(new NewYouth("Wren Ashdown", List.of(), null, 16, false, "en", null));
    caseId = invented.open(youth);
    var page =
        OfficeWeb.of(context)
            .get()
            .uri("/cases/" + caseId)
            .with(user("coordinator").roles("COORDINATOR"))
            .exchange();

    assertThat(page).hasStatusOk();
    for (var kind : MeetingKind.values()) {
      assertThat(page).bodyText().contains("value=\"" + kind + "\"", kind.label());
      assertThat(kind.purpose()).isNotBlank();
    }
  }

  private Instant dueOf(MeetingKind kind) {
    var known = meetings.ofCase(caseId).size();
    var asked =
        OfficeWeb.of(context)
            .post()
            .uri("/api/cases/" + caseId + "/meetings")
            .with(user("coordinator").roles("COORDINATOR"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"kind\": \"" + kind + "\"}")
            .exchange();
    assertThat(asked).hasStatus(201);
    office.settle();
    assertThat(meetings.ofCase(caseId)).hasSize(known + 1);
    var called = meetings.ofCase(caseId).getFirst();
    assertThat(called.kind()).isEqualTo(kind);
    return worklist.ofCase(caseId).stream()
        .filter(task -> called.id().equals(task.subjectId()))
        .filter(task -> task.formId().equals("schedule-meeting"))
        .map(OpenTask::due)
        .findFirst()
        .orElseThrow();
  }

  private static org.assertj.core.data.TemporalUnitOffset seconds() {
    return org.assertj.core.api.Assertions.within(90, ChronoUnit.SECONDS);
  }
}
