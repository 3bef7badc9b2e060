package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.casefile.Timeline;
import org.bridges.directory.Registry;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reminding steps of the models: once, to the right people, while somebody must still act. */
@OfficeTest
class RemindWorkerIntegrationTests {

  @Autowired List<EngineWorker> workers;
  @Autowired Reminders reminders;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired Timeline timeline;

  private final UUID caseId = UUID.randomUUID();
  private Partners.Partner partner;
  private UUID item;

  @BeforeEach
  void invent() {
    partner = new Partners(registry).agency("en");
    item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
  }

  @Test
  void aJobThatIsDeliveredTwiceIsOneMail() {
    var due = time.instant().plus(Duration.ofDays(2));

    remindPartner("BEFORE", due);
    remindPartner("BEFORE", due);

    Mailbox.await(partner.mailbox(), 1);
    await().untilAsserted(() -> assertThat(states()).containsExactly(NoticeState.SENT));
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
    assertThat(timeline.ofCase(caseId))
        .filteredOn(
            entry -> entry.what().endsWith("mail sent to Invented Agency " + partner.code()))
        .hasSize(1);
  }

  @Test
  void afterAJumpOfTheClockTheMissedRoundsFoldIntoTheLast() {
    var due = time.instant().minus(Duration.ofDays(5));

    remindPartner("BEFORE", due);
    remindPartner("DUE", due);
    remindPartner("OVERDUE", due);

    Mailbox.await(partner.mailbox(), 1);
    await()
        .untilAsserted(
            () ->
                assertThat(states())
                    .containsExactlyInAnyOrder(
                        NoticeState.FOLDED, NoticeState.FOLDED, NoticeState.SENT));
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
    assertThat(reminders.noticesOf(caseId))
        .filteredOn(notice -> notice.state() == NoticeState.SENT)
        .allMatch(notice -> notice.kind() == NoticeKind.ITEM_OVERDUE);
  }

  @Test
  void anAnsweredItemIsNotRemindedOf() {
    items.settle(item);

    remindPartner("OVERDUE", time.instant());

    assertThat(states()).containsExactly(NoticeState.NOT_WANTED);
  }

  @Test
  void managersAreTwiceAskedForATeamButOnceMailed() {
    cases.open(
        new NewCase(
            caseId,
            "T" + caseId.toString().substring(0, 7),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    await().untilAsserted(() -> assertThat(worklist.ofCase(caseId)).hasSize(1));
    var due = worklist.ofCase(caseId).getFirst().due();

    remindStaff(due);
    remindStaff(due);

    await().untilAsserted(() -> assertThat(states()).containsOnly(NoticeState.SENT));
    assertThat(reminders.noticesOf(caseId))
        .filteredOn(notice -> notice.recipient().equals("Ruth Okafor"))
        .hasSize(1)
        .allMatch(notice -> notice.kind() == NoticeKind.STAFF_REMINDER);
    assertThat(Mailbox.of("manager@office.example"))
        .isNotEmpty()
        .allMatch(mail -> Mailbox.link(mail).matches(".*/(work|glass|notices|people)"));
  }

  @Test
  void nobodyIsRemindedOfWorkThatIsDone() {
    remindStaff(time.instant());

    assertThat(states()).isNotEmpty().containsOnly(NoticeState.NOT_WANTED);
  }

  private List<NoticeState> states() {
    return reminders.noticesOf(caseId).stream().map(NoticeView::state).toList();
  }

  private void remindPartner(String round, Instant due) {
    var variables = new HashMap<String, Object>();
    variables.put("caseId", caseId.toString());
    variables.put("itemId", item.toString());
    variables.put("itemCycle", 1);
    variables.put("itemDueAt", time.iso(due));
    variables.put("itemReminder2At", time.iso(due.plus(Duration.ofDays(1))));
    run("reminder.remindPartner", "follow-up", variables, Map.of("round", round));
  }

  private void remindStaff(Instant due) {
    var variables = new HashMap<String, Object>();
    variables.put("caseId", caseId.toString());
    variables.put("urgency", "ROUTINE");
    variables.put("county", "KERR");
    variables.put("dueAt", time.iso(due));
    var headers = Map.of("stage", "ASSIGN", "level", "REMINDER");
    run("reminder.remindStaff", "care-case", variables, headers);
  }

  private void run(
      String type, String process, Map<String, Object> variables, Map<String, String> headers) {
    var worker =
        workers.stream().filter(one -> one.jobType().equals(type)).findFirst().orElseThrow();
    worker.carryOut(new Work(process, "Task_Remind", 1L, 1, variables, headers, time));
  }
}
