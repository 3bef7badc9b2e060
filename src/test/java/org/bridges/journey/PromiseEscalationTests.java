package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.directory.Directory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.reminder.StaffDue;
import org.bridges.reminder.StaffDue.Level;
import org.bridges.reminder.StaffReminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears of a promise that nobody keeps: a group, whoever stands in, and never nobody. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class PromiseEscalationTests {

  @Autowired TeamOffice office;
  @Autowired Directory directory;
  @Autowired ShutOuts shutOuts;
  @Autowired PlanDesk plan;
  @Autowired StaffReminders staffReminders;
  @Autowired Reminders reminders;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;

  @AfterEach
  void end() {
    office.end();
  }

  @Test
  void insteadOfACoordinatorWhoIsAwayTheSubstituteHears() {
    var owner = office.coordinator(List.of("en"), County.NOT_STATED);
    var substitute = office.coordinator(List.of("en"), County.NOT_STATED);
    var item = itemOf(owner);
    assertThat(told(item, Level.ESCALATION)).contains(name(owner)).doesNotContain(name(substitute));

    var other = itemOf(owner);
    office.away(owner, 2, substitute);
    assertThat(told(other, Level.ESCALATION))
        .contains(name(substitute))
        .doesNotContain(name(owner));
  }

  @Test
  void whereNoCoordinatorCanOpenTheCaseTheManagersHear() {
    var owner = office.coordinator(List.of("en"), County.NOT_STATED);
    var item = itemOf(owner);
    shutOuts.close(item.caseId(), owner, ShutOuts.Reason.RELATED, "manager");

    assertThat(told(item, Level.ESCALATION)).contains("Ruth Okafor").doesNotContain(name(owner));
  }

  @Test
  void theManagersAreAGroupTooAndHearOnce() {
    var item = itemOf(null);
    var first = told(item, Level.ESCALATION2);

    assertThat(first).contains("Ruth Okafor").doesNotHaveDuplicates();
    assertThat(told(item, Level.ESCALATION2)).as("told again").isEqualTo(first);
  }

  private ItemView itemOf(@Nullable String owner) {
    var caseId = office.aCase(County.OTHER, "en", owner);
    var due = time.instant().plus(Duration.ofDays(2));
    var item =
        plan.add(
            caseId,
            new NewItem("SCHOOL", "Enrolment", "CEDAR-SCHOOL", "Counsellor", due, "NONE"),
            "coordinator");
    clock.awaitQuiet();
    return item;
  }

  private List<String> told(ItemView item, Level level) {
    var step = "Task_" + level;
    staffReminders.remind(
        new StaffDue(
            "ACTION_ITEM",
            level,
            "follow-up",
            step,
            item.caseId(),
            null,
            item.id(),
            item.dueAt(),
            Urgency.ROUTINE,
            County.OTHER));
    UUID caseId = item.caseId();
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith(step + ":" + item.id()))
        .map(NoticeView::recipient)
        .toList();
  }

  private String name(String username) {
    return directory.staff(username).displayName();
  }
}
