package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseStatus;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.EndsWithCase.Ending;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.OpenMatters;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.Release;
import org.bridges.consent.SignedReleases;
import org.bridges.insight.Radar;
import org.bridges.insight.Reconciler;
import org.bridges.meeting.MeetingDesk;
import org.bridges.office.OfficeTest;
import org.bridges.plan.ItemState;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.ServiceRequest;
import org.bridges.plan.ServiceRequests;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.team.AdvocateAsk;
import org.bridges.team.AdvocateDesk;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing a case leaves nothing behind: neither a step nor a mail, a release or a question. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class ClosingTests {

  @Autowired Coordination office;
  @Autowired EverythingOpen everything;
  @Autowired ClosureDesk closures;
  @Autowired MeetingDesk meetings;
  @Autowired PlanDesk plan;
  @Autowired ServiceRequests requests;
  @Autowired ConsentDesk consent;
  @Autowired SignedReleases releases;
  @Autowired AdvocateDesk advocates;
  @Autowired TransferDesk transfers;
  @Autowired BothSides sides;
  @Autowired Reminders reminders;
  @Autowired Reconciler reconciler;
  @Autowired Radar radar;
  @Autowired OfficeTime time;

  @Test
  void whateverIsOpenEndsWithTheCaseAndOnlyTheFamilysGoesOn() {
    var one = everything.open();
    assertThat(office.forms(one.id()))
        .contains("schedule-meeting", "hold-meeting", "plan-service", "settle-stopped")
        .contains("find-other-way", "assess-move", "first-contact");
    assertThat(closures.open(one.id()).stream().map(OpenMatters.Matter::words))
        .contains("Closure meeting, no date yet", "A service was asked for: counselling")
        .anyMatch(words -> words.startsWith("Follow-up meeting, planned for "));
    assertThat(closures.endings(one.id(), Set.of(DataClass.values())))
        .extracting(Ending::words)
        .contains(
            "Harbor Light Advocates is asked for an advocate",
            "Hand-over to Hidalgo County, declined: another way is looked for")
        .anyMatch(words -> words.startsWith("Release for Live Oak House until "));
    assertThat(closures.endings(one.id(), Set.of(DataClass.CONSENT)))
        .extracting(Ending::goesOn)
        .containsOnlyOnce("a promise for the family is open");
    assertThat(closures.endings(one.id(), Set.of(DataClass.CASE)))
        .as("a release is shown to nobody who may not see it")
        .noneMatch(ending -> ending.words().startsWith("Release"));
    var before = reminders.noticesOf(one.id()).size();
    everything.close(one.id(), new NewClosure("PLAN_COMPLETE", null, everything.ends(one)));

    assertThat(office.look(one.id()).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(office.forms(one.id())).as("no step is left").isEmpty();
    assertThat(List.of(one.dated(), one.undated()))
        .allMatch(id -> meetings.view(id).state().equals("CALLED_OFF"));
    assertThat(meetings.withoutPlan()).doesNotContain(one.dated(), one.undated());
    assertThat(requests.ofCase(one.id()))
        .allMatch(asked -> asked.answer() == ServiceRequest.Answer.CASE_CLOSED);
    assertThat(advocates.ofCase(one.id()))
        .allMatch(ask -> ask.answer() == AdvocateAsk.Answer.WITHDRAWN);
    assertThat(plan.item(one.bed()).state()).isEqualTo(ItemState.CANCELLED);
    assertThat(plan.item(one.family()).state().isOpen()).isTrue();
    assertThat(live(one.id()))
        .as("what the promise for the family needs")
        .extracting(Release::agencyCode, Release::dataClasses)
        .containsExactly(tuple(EverythingOpen.SCHOOL, Set.of(DataClass.PLAN)));
    assertThat(office.history(one.id()))
        .contains("Release for Live Oak House ended: the case is closed")
        .filteredOn(what -> what.startsWith("Nothing more goes to"))
        .as("only what stopped before")
        .hasSize(1);
    assertThat(since(one.id(), before))
        .as("no mail but the word that the appointment is off")
        .extracting(NoticeView::key, NoticeView::state)
        .containsExactly(
            tuple(
                "called-off:%s:%s:2".formatted(one.dated(), EverythingOpen.CLINIC),
                NoticeState.SENT));
    nothingComesBack(one.id(), before + 1);
  }

  private void nothingComesBack(UUID caseId, int told) {
    reconciler.run(true, "operator");
    radar.look("manager");
    office.timePasses(Duration.ofDays(4));

    assertThat(office.forms(caseId)).as("nothing starts again").isEmpty();
    assertThat(reminders.noticesOf(caseId)).hasSize(told);
    await()
        .untilAsserted(
            () ->
                assertThat(reconciler.run(false, "operator").findings())
                    .noneMatch(found -> found.what().contains(office.look(caseId).caseNumber())));
  }

  @Test
  void aHandOverThatIsCompletedIsAskedAboutAfterTheClosureUnderItsOwnRelease() {
    var caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    office.anAdvocateIsFound(List.of(caseId));
    releases.of(caseId, EverythingOpen.SHELTER, EverythingOpen.CLINIC);
    var offer = new Offer("OTHER", EverythingOpen.SHELTER, "RELEASE", "SAFETY");
    var transfer = transfers.offer(caseId, UUID.randomUUID(), offer, "coordinator");
    office.settle();
    sides.accept(transfer, "coordinator");
    office.settle();
    sides.contact(transfer, null, "coordinator");
    office.settle();
    everything.older(caseId);
    everything.close(caseId, new NewClosure("MOVED_TRANSFERRED", null, Map.of()));

    assertThat(live(caseId))
        .extracting(Release::agencyCode)
        .containsExactly(EverythingOpen.SHELTER);
    assertThat(office.forms(caseId)).isEmpty();
    office.timePasses(Duration.ofDays(7).plusHours(2));
    assertThat(office.forms(caseId)).containsExactly("check-hold");
    office.does("coordinator", caseId, "check-hold", Map.of("holdAnswer", "HELD"));
    assertThat(transfers.unfinished()).as("asked once more").contains(transfer);
  }

  private List<Release> live(UUID caseId) {
    return consent.ofCase(caseId).stream().filter(one -> one.isLiveAt(time.instant())).toList();
  }

  private List<NoticeView> since(UUID caseId, int before) {
    var all = reminders.noticesOf(caseId);
    return all.subList(before, all.size());
  }
}
