package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.NewRelease;
import org.bridges.consent.Revocation;
import org.bridges.consent.Sharing;
import org.bridges.consent.SignedReleases;
import org.bridges.consent.StoppedDesk;
import org.bridges.consent.StoppedShare;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Scheduling;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A release ends by its time or is taken back: everything under way stops and is a task. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class ReleaseEndTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";

  @Autowired Coordination office;
  @Autowired ConsentDesk consent;
  @Autowired ConsentEnd end;
  @Autowired SignedReleases releases;
  @Autowired Sharing sharing;
  @Autowired StoppedDesk stopped;
  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired PlanDesk plan;
  @Autowired TransferDesk transfers;
  @Autowired Reminders reminders;
  @Autowired Worklist worklist;
  @Autowired TaskDesk desk;
  @Autowired OfficeTime time;

  private UUID caseId;
  private UUID item;
  private UUID meeting;
  private UUID transfer;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
  }

  @Test
  void atItsEndEverythingUnderWayStopsAndEachIsATask() {
    var release = releaseFor(Duration.ofHours(6));
    threeThingsAreUnderWay();
    var received = consent.received(caseId).size();
    assertThat(received).as("an invitation and an offer").isEqualTo(2);

    office.timePasses(Duration.ofHours(4));
    assertThat(office.forms(caseId))
        .as("asked once, before the end")
        .containsOnlyOnce("renew-release");
    var refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                office.does(
                    "coordinator", caseId, "renew-release", Map.of("renewalAnswer", "RENEWED")));
    assertThat(refused.code()).isEqualTo("NO_NEW_RELEASE");
    assertThat(sharing.permits(caseId, AGENCY, DataClass.PLAN)).isTrue();

    office.timePasses(Duration.ofHours(3));
    assertThat(sharing.permits(caseId, AGENCY, DataClass.PLAN)).isFalse();
    assertThat(office.forms(caseId)).doesNotContain("renew-release");
    assertStopped(StoppedShare.Reason.EXPIRED);
    assertThat(stopped.ofCase(caseId)).allMatch(one -> release.equals(one.basisId()));

    office.timePasses(Duration.ofDays(4));
    assertThat(consent.received(caseId)).as("nothing more went out").hasSize(received);
    assertThat(states()).contains(NoticeState.STOPPED).doesNotContain(NoticeState.WAITING);
    assertThat(settleTasks()).as("no second task for the same thing").hasSize(3);
  }

  @Test
  void whatStoppedIsSettledOneByOneAndGoesOnWithANewRelease() {
    var release = releaseFor(Duration.ofDays(2));
    threeThingsAreUnderWay();
    end.revoke(caseId, release, new Revocation("YOUTH", "IN_PERSON"), "coordinator");
    office.settle();
    assertStopped(StoppedShare.Reason.REVOKED);
    assertThat(office.history(caseId)).anyMatch(what -> what.endsWith("revoked"));

    var invitation = settleTask(meeting);
    var refused = catchThrowableOfType(Refused.class, () -> settle(invitation, "NEW_BASIS"));
    assertThat(refused.code()).isEqualTo("BASIS_MISSING");
    settle(settleTask(item), "OTHER_WAY");
    settle(settleTask(transfer), "NOT_NEEDED");
    assertThat(settleTasks()).containsExactly(invitation);

    releases.one(caseId, AGENCY, DataClass.MEETING);
    var received = consent.received(caseId).size();
    settle(invitation, "NEW_BASIS");
    assertThat(settleTasks()).isEmpty();
    assertThat(stopped.ofCase(caseId))
        .extracting(StoppedShare::answer)
        .containsExactlyInAnyOrder(
            StoppedShare.Answer.OTHER_WAY,
            StoppedShare.Answer.NOT_NEEDED,
            StoppedShare.Answer.NEW_BASIS);
    assertThat(consent.received(caseId))
        .as("what was sent before is not sent again")
        .hasSize(received);
  }

  @Test
  void anotherBasisOfTheSameAgencyCarriesOn() {
    var release = releaseFor(Duration.ofDays(2));
    threeThingsAreUnderWay();
    releases.one(caseId, AGENCY, DataClass.MEETING, DataClass.TRANSFER);
    end.revoke(caseId, release, Revocation.unsaid(), "coordinator");
    office.settle();

    assertThat(stopped.ofCase(caseId))
        .singleElement()
        .satisfies(one -> assertThat(one.subjectId()).isEqualTo(item));
    assertThat(settleTasks()).hasSize(1);
  }

  @Test
  void whereALaterReleaseIsThereNobodyIsAskedAndNothingStops() {
    releaseFor(Duration.ofHours(6));
    threeThingsAreUnderWay();
    releases.one(caseId, AGENCY);
    office.timePasses(Duration.ofHours(7));

    assertThat(office.forms(caseId)).doesNotContain("renew-release", "settle-stopped");
    assertThat(stopped.ofCase(caseId)).isEmpty();
  }

  private UUID releaseFor(Duration length) {
    var release =
        consent.record(
            caseId,
            new NewRelease(
                AGENCY,
                "A bed and a school",
                List.of("PLAN", "MEETING", "TRANSFER"),
                "YOUTH",
                null,
                null,
                null,
                null,
                time.instant().plus(length)),
            "coordinator");
    office.settle();
    return release.id();
  }

  private void threeThingsAreUnderWay() {
    var due = time.instant().plus(Duration.ofDays(3));
    item =
        plan.add(
                caseId,
                new NewItem("PLACEMENT", "A bed", AGENCY, "Night staff", due, "RELEASE"),
                "coordinator")
            .id();
    meeting = UUID.randomUUID();
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    meetings.invite(meeting, AGENCY);
    scheduling.schedule(meeting, time.instant().plus(Duration.ofDays(5)), "ONLINE", false);
    transfer = UUID.randomUUID();
    transfers.offer(
        caseId, transfer, new Offer("OTHER", AGENCY, "RELEASE", "FAMILY"), "coordinator");
    office.settle();
  }

  private void assertStopped(StoppedShare.Reason reason) {
    assertThat(stopped.ofCase(caseId))
        .allMatch(one -> one.reason() == reason && one.agencyCode().equals(AGENCY))
        .extracting(StoppedShare::subjectId)
        .containsExactlyInAnyOrder(item, meeting, transfer);
    assertThat(settleTasks())
        .extracting(OpenTask::subjectId)
        .containsExactlyInAnyOrderElementsOf(
            stopped.ofCase(caseId).stream().map(StoppedShare::id).toList());
  }

  private OpenTask settleTask(UUID subject) {
    var id =
        stopped.ofCase(caseId).stream()
            .filter(one -> one.subjectId().equals(subject))
            .findFirst()
            .orElseThrow()
            .id();
    return settleTasks().stream()
        .filter(task -> id.equals(task.subjectId()))
        .findFirst()
        .orElseThrow();
  }

  private List<OpenTask> settleTasks() {
    return worklist.ofCase(caseId).stream()
        .filter(task -> task.formId().equals("settle-stopped"))
        .toList();
  }

  private void settle(OpenTask task, String answer) {
    desk.complete(task.id(), Map.of("stoppedAnswer", answer), null, "coordinator");
    office.settle();
  }

  private List<NoticeState> states() {
    return reminders.noticesOf(caseId).stream()
        .filter(notice -> notice.recipient().equals("Live Oak House"))
        .map(org.bridges.reminder.NoticeView::state)
        .toList();
  }
}
