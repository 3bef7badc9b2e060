package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bridges.shared.LimitOffset;
import org.bridges.shared.TexasHolidays;
import org.bridges.shared.WorkingTime;
import org.junit.jupiter.api.Test;

/**
 * A referral arrives beside a switch to or from daylight saving, or before a holiday: the limits of
 * the table are counted as the office counts them, and the engine's clock is moved over them.
 */
class SwitchedClockProcessTests {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final WorkingTime TEXAS = new WorkingTime(new TexasHolidays());
  private static final Duration BLINK = Duration.ofSeconds(3);

  @Test
  void atTheNextTwoSwitchesDangerIsAcknowledgedInThirtyMinutesThatPassed() {
    for (int season = 0; season < 2; season++) {
      var begin = nextSwitch().minus(Duration.ofMinutes(10)).atZone(ZONE);
      var due = moment("ACKNOWLEDGE", "URGENT", "due", begin);
      assertThat(due.getOffset()).as("clock of %s", due).isNotEqualTo(begin.getOffset());
      assertThat(Duration.between(begin, due)).isEqualTo(Duration.ofMinutes(30));

      try (var scenario = arrives("URGENT", begin)) {
        scenario.passes(Duration.ofMinutes(15).minus(BLINK));
        assertThat(scenario.staffReminders()).isEmpty();
        scenario.passes(Duration.ofMinutes(15));
        assertThat(scenario.staffReminders()).containsExactly("Task_RemindAcknowledge");
        scenario.passes(Duration.ofMinutes(30).minus(BLINK));
        assertThat(scenario.staffReminders()).hasSize(1);
        scenario.passes(Duration.ofMinutes(30));
        assertThat(scenario.staffReminders())
            .containsExactly("Task_RemindAcknowledge", "Task_EscalateAcknowledge");
      }
    }
  }

  @Test
  void overTheNextTwoSwitchesOneWorkingDayEndsAtTheSameClockTime() {
    for (int season = 0; season < 2; season++) {
      var friday = nextSwitch().atZone(ZONE).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
      var begin = friday.with(LocalTime.of(16, 59));
      var due = moment("ACKNOWLEDGE", "ROUTINE", "due", begin);
      assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(16, 59));
      var passed = Duration.between(begin, due);
      assertThat(passed).as("hours of that weekend").isNotEqualTo(Duration.ofHours(72));

      managersHearOnlyAfter(passed, begin);
    }
  }

  @Test
  void overThanksgivingNobodyIsLateBeforeTheOfficeHasOpened() {
    var year = ProcessScenario.now().atZone(ZONE).plusDays(1).getYear();
    var wednesday = thanksgiving(year).minusDays(1).with(LocalTime.of(16, 59));
    var begin =
        wednesday.toInstant().isAfter(ProcessScenario.now())
            ? wednesday
            : thanksgiving(year + 1).minusDays(1).with(LocalTime.of(16, 59));
    var due = moment("ACKNOWLEDGE", "ROUTINE", "due", begin);
    assertThat(due.toLocalDate()).isEqualTo(begin.toLocalDate().plusDays(5));

    managersHearOnlyAfter(Duration.between(begin, due), begin);
  }

  private static void managersHearOnlyAfter(Duration passed, ZonedDateTime begin) {
    try (var scenario = arrives("ROUTINE", begin)) {
      scenario.passes(passed.minus(BLINK));
      assertThat(scenario.staffReminders()).containsExactly("Task_RemindAcknowledge");
      scenario.passes(passed);
      assertThat(scenario.staffReminders())
          .contains("Task_RemindAcknowledge", "Task_EscalateAcknowledge");
    }
  }

  private static ProcessScenario arrives(String urgency, ZonedDateTime begin) {
    ProcessScenario.clockReaches(begin.toInstant());
    var scenario = new ProcessScenario("intake");
    var variables =
        Script.variables(
            "referralId",
            "00000000-0000-4000-8000-000000000001",
            "urgency",
            urgency,
            "safetyFirst",
            urgency.equals("URGENT"),
            "about",
            "YOUTH",
            "youthKnown",
            false,
            "concernLevel",
            "SUSPECTED",
            "ageBand",
            "U18",
            "connections",
            List.of(Map.of("county", "BEXAR", "kind", "PRESENT")));
    for (var stage : List.of("ACKNOWLEDGE", "DECIDE")) {
      var name = stage.toLowerCase(java.util.Locale.ROOT);
      variables.put(name + "ReminderAt", text(moment(stage, urgency, "reminder", begin)));
      variables.put(name + "DueAt", text(moment(stage, urgency, "due", begin)));
      variables.put(name + "EscalationAt", text(moment(stage, urgency, "escalation", begin)));
    }
    scenario.start(variables);
    return scenario;
  }

  /** The moment as the office counts it from the cell of the table. */
  private static ZonedDateTime moment(
      String stage, String urgency, String column, ZonedDateTime from) {
    var row =
        ProcessScenario.evaluate(
            "time-limits", Map.of("stage", stage, "urgency", urgency, "county", "BEXAR"));
    return new LimitOffset(Objects.requireNonNull(row.text(column))).from(from, TEXAS);
  }

  private static Instant nextSwitch() {
    var soon = ProcessScenario.now().plus(Duration.ofDays(4));
    return ZONE.getRules().nextTransition(soon).getInstant();
  }

  private static ZonedDateTime thanksgiving(int year) {
    return ZonedDateTime.of(year, 11, 1, 0, 0, 0, 0, ZONE)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }

  private static String text(ZonedDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
