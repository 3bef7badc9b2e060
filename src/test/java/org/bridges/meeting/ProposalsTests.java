package org.bridges.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.consent.InventedCases;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.Proposals.Proposed;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whom Bridges proposes for a meeting, why, and what stays with a "no". */
@OfficeTest
class ProposalsTests {

  private static final String CLINIC = "ALAMITO-MED";
  private static final String SHELTER = "LIVEOAK-SHELTER";
  private static final String SCHOOL = "CEDAR-SCHOOL";

  @Autowired InventedCases cases;
  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired Proposals proposals;
  @Autowired PlanDesk plan;
  @Autowired SignedReleases releases;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private final UUID meeting = UUID.randomUUID();
  private UUID caseId;

  @BeforeEach
  void callASecondMeeting() {
    caseId = cases.open();
    releases.one(caseId, CLINIC, DataClass.MEETING, DataClass.PLAN);
    releases.one(caseId, SHELTER, DataClass.MEETING);
    releases.one(caseId, SCHOOL, DataClass.PLAN);
    promise(CLINIC, "RELEASE");
    promise(SCHOOL, "RELEASE");
    var before = UUID.randomUUID();
    meetings.call(caseId, before, MeetingKind.FIRST_STAFFING);
    meetings.invite(before, SHELTER);
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
  }

  @Test
  void eachIsProposedWithItsReasonAndWithoutABasisItIsNotChosen() {
    var proposed = proposals.of(meeting);

    assertThat(proposed).extracting(Proposed::code).containsExactly(CLINIC, SHELTER, SCHOOL);
    assertThat(proposed)
        .extracting(Proposed::why)
        .containsExactly(
            List.of("one promise is open"),
            List.of("invited to an earlier meeting"),
            List.of("one promise is open"));
    assertThat(proposed).extracting(Proposed::chosen).containsExactly(true, true, false);
    assertThat(proposed.getFirst().basis()).startsWith("A release until ");
    assertThat(proposed.getFirst().seen())
        .contains("date and place, what the meeting is for", "its own promises in words");
    assertThat(proposed.get(1).sees()).containsExactly(DataClass.MEETING);
    assertThat(proposed.getLast().basis()).as("its release is of the plan alone").isNull();
    assertThat(proposed.getLast().sees()).isEmpty();
  }

  @Test
  void whoWasUncheckedIsNotInvitedThoughTheWholeTeamIs() {
    proposals.keep(meeting, Set.of(CLINIC, SHELTER, SCHOOL), Set.of(CLINIC), Set.of());
    scheduling.schedule(meeting, inThreeDays(), "PHONE", true);

    assertThat(invited()).containsExactly("invitation:" + meeting + ":" + CLINIC + ":1");
    assertThat(proposals.of(meeting)).filteredOn(Proposed::chosen).hasSize(1);
    assertThatThrownBy(() -> proposals.keep(meeting, Set.of(CLINIC), Set.of(), Set.of()))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("has its invitation already");
  }

  @Test
  void fromTasklistTheTeamAndThoseWithOpenPromisesAreInvitedWhereTheyMayBe() {
    scheduling.schedule(meeting, inThreeDays(), "PHONE", true);

    assertThat(invited())
        .containsExactlyInAnyOrder(
            "invitation:" + meeting + ":" + CLINIC + ":1",
            "invitation:" + meeting + ":" + SHELTER + ":1");
    assertThat(meetings.view(meeting).quorum()).as("nothing is needed by itself").isNull();
  }

  @Test
  void theListIsKeptOnThePageBesideTheForm() {
    var web = OfficeWeb.of(context);
    var page = "/meetings/" + meeting + "/invitations";
    var coordinator = user("coordinator").roles("COORDINATOR");

    assertThat(web.get().uri(page).with(coordinator).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Follow-up meeting", "one promise is open", "is not told: nothing may be shared")
        .doesNotContain("??");
    var kept =
        web.post()
            .uri("/meetings/" + meeting + "/list")
            .with(coordinator)
            .with(csrf())
            .param("shown", CLINIC, SHELTER)
            .param("chosen", CLINIC)
            .param("needed", CLINIC)
            .exchange();
    assertThat(kept).hasStatusOk().bodyText().contains("The list is kept.");
    assertThat(meetings.view(meeting).invited())
        .singleElement()
        .matches(Invitee::needed)
        .matches(one -> one.agencyCode().equals(CLINIC));
    scheduling.schedule(meeting, inThreeDays(), "PHONE", true);
    assertThat(web.get().uri(page).with(coordinator).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("The invitations went out for", "Answer: no answer yet");
  }

  private java.time.Instant inThreeDays() {
    return time.instant().plus(Duration.ofDays(3));
  }

  private void promise(String agency, String basis) {
    var due = time.instant().plus(Duration.ofDays(4));
    plan.add(
        caseId,
        new NewItem("SAFETY", "Call once a day", agency, "Desk", due, basis),
        "coordinator");
  }

  private List<String> invited() {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.kind() == NoticeKind.INVITATION)
        .map(NoticeView::key)
        .toList();
  }
}
