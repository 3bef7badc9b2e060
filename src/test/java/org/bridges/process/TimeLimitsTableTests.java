package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bridges.model.BpmnFile;
import org.bridges.shared.County;
import org.bridges.shared.LimitOffset;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every limit of {@code time-limits.dmn} can be counted, and no model misses one. */
class TimeLimitsTableTests {

  private static final List<String> OFFSETS =
      List.of("due", "reminder", "reminder2", "escalation", "escalation2");
  private static final Set<String> TOLD =
      Set.of("coordinators", "managers", "advocates", "family-coordinators", "partners");
  private static final Pattern MOMENT =
      Pattern.compile("\\b([a-z][A-Za-z]*?)(Due|Reminder2?|Escalation2?)At\\b");

  /** The word before DueAt, ReminderAt… in the models, to the stages whose moments it carries. */
  private static final Map<String, List<String>> STAGES =
      Map.ofEntries(
          Map.entry("acknowledge", List.of("ACKNOWLEDGE", "REOPEN")),
          Map.entry("decide", List.of("DECIDE", "DECIDE_INFO_MISSING")),
          Map.entry("assign", List.of("ASSIGN")),
          Map.entry("firstContact", List.of("FIRST_CONTACT")),
          Map.entry("familySupport", List.of("FAMILY_SUPPORT")),
          Map.entry("round", List.of("ROUND_1", "ROUND_2", "ROUND_3", "ROUND_NEXT")),
          Map.entry("closure", List.of("CLOSURE_SIGN_OFF")),
          Map.entry("check", List.of("AFTER_CLOSURE_1", "AFTER_CLOSURE_2")),
          Map.entry("hold", List.of("MANDATORY_REPORT", "MISSING_CHECK", "MISSING_CONTACT")),
          Map.entry("review", List.of("MISSING_REVIEW")),
          Map.entry("recovery", List.of("RECOVERY_REPORT")),
          Map.entry("moveAssessed", List.of("MOVE_ASSESSED")),
          Map.entry(
              "meeting",
              List.of("RAPID_MEETING", "FIRST_STAFFING", "RESTAFFING", "TRANSFER_HANDOFF")),
          Map.entry("agree", List.of("AGREE_DATE")),
          Map.entry("invitation", List.of("INVITATION")),
          Map.entry("minutes", List.of("MINUTES")),
          Map.entry("planIssue", List.of("PLAN_ISSUE")),
          Map.entry("item", List.of("ACTION_ITEM", "OWN_ITEM")),
          Map.entry("answer", List.of("TRANSFER_ANSWER")),
          Map.entry("release", List.of("RELEASE_EXPIRY", "EMERGENCY_BASIS")),
          Map.entry("stopped", List.of("SHARE_STOPPED")),
          Map.entry("service", List.of("SERVICE_ASKED")),
          Map.entry("response", List.of("ADVOCATE_RESPONSE")),
          Map.entry("handOff", List.of("TRANSFER_HANDOFF")),
          Map.entry("stick", List.of("TRANSFER_STICK_1", "TRANSFER_STICK")),
          Map.entry("return", List.of("TRANSFER_RETURN")),
          Map.entry("asked", List.of("TRANSFER_ASKED")),
          Map.entry("otherWay", List.of("TRANSFER_BACK")),
          Map.entry("report", List.of("MANDATORY_REPORT")),
          Map.entry("connect", List.of("CONNECT")),
          Map.entry("landed", List.of("LANDED_CHECK")),
          Map.entry("callBack", List.of("CALL_BACK")),
          Map.entry("unreached", List.of("CONSULT_TRY")),
          Map.entry("try", List.of("NEXT_TRY")),
          Map.entry("orphan", List.of("ORPHAN")),
          Map.entry("family", List.of("FAMILY_SUPPORT", "FAMILY_ROUND")),
          Map.entry("provider", List.of("PROVIDER_CHANGE")),
          Map.entry("ageing", List.of("AGEING_ASKED")));

  @Test
  void everyLimitCanBeCountedForEveryCountyAndUrgency() throws IOException {
    int asked = 0;
    int read = 0;
    for (var stage : stages()) {
      for (var urgency : Urgency.values()) {
        for (var county : County.values()) {
          var row = ask(stage, urgency.name(), county.name());
          assertThat(row.text("due")).as("%s due", stage).isNotNull();
          assertThat(TOLD).as("%s reminded", stage).contains(row.text("reminded"));
          read += (int) OFFSETS.stream().filter(name -> canBeCounted(row.text(name))).count();
          asked++;
        }
      }
    }

    System.out.printf(
        "time limits: %d stages, asked %d times, %d offsets read%n", stages().size(), asked, read);
    assertThat(stages()).hasSizeGreaterThanOrEqualTo(38);
  }

  @Test
  void everyStageOfAModelHasDueReminderAndEscalation() {
    var used = new TreeSet<String>();
    BpmnFile.all().forEach(file -> used.addAll(file.stages()));
    assertThat(used).as("stands for the kinds of meetings").contains("MEETING");
    assertThat(used).as("stands for the steps of a hold").contains("HOLD");
    used.removeAll(List.of("MEETING", "HOLD"));
    STAGES.values().forEach(used::addAll);
    // sharing stops by itself at its end: there is nothing that somebody could be late with
    used.removeAll(STAGES.get("release"));
    // a closed case: a check that nobody makes is asked for again, and escalated to nobody
    used.removeAll(STAGES.get("check"));

    for (var stage : used) {
      for (var urgency : Urgency.values()) {
        var row = ask(stage, urgency.name(), "BEXAR");
        for (var column : List.of("due", "reminder", "escalation", "reminded", "escalated")) {
          assertThat(row.text(column)).as("%s %s", stage, column).isNotNull();
        }
      }
    }
    System.out.printf("time limits: %d stages of the models have all three limits%n", used.size());
  }

  @Test
  void everyMomentOfAModelHasItsColumnInTheTable() {
    var moments = new TreeSet<String>();
    for (var file : BpmnFile.all()) {
      MOMENT.matcher(file.xml()).results().forEach(hit -> moments.add(hit.group()));
    }
    moments.remove("newDueAt"); // chosen by a person

    for (var moment : moments) {
      var hit = MOMENT.matcher(moment);
      assertThat(hit.matches()).isTrue();
      assertThat(STAGES).as("stage of %s", moment).containsKey(hit.group(1));
      for (var stage : STAGES.get(hit.group(1))) {
        var column = hit.group(2).toLowerCase(java.util.Locale.ROOT);
        assertThat(ask(stage, "ROUTINE", "KERR").text(column)).as(moment + " " + stage).isNotNull();
      }
    }
    System.out.printf("time limits: %d moments of the models have their column%n", moments.size());
    assertThat(moments).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void urgentWorkIsDueEarlier() {
    assertThat(ask("ACKNOWLEDGE", "URGENT", "BEXAR").text("due")).isEqualTo("PT30M");
    assertThat(ask("ACKNOWLEDGE", "ROUTINE", "BEXAR").text("due")).isEqualTo("1bd");
    assertThat(ask("ASSIGN", "URGENT", "KERR").text("due")).isEqualTo("PT4H");
    assertThat(ask("INVITATION", "URGENT", "KERR").text("reminder")).isEqualTo("-PT2H");
  }

  @Test
  void aStageThatNobodyKnowsHasNoRow() {
    assertThat(ask("SOMEDAY", "URGENT", "BEXAR").row()).isZero();
  }

  private static boolean canBeCounted(@Nullable String cell) {
    return cell != null && !new LimitOffset(cell).text().isEmpty();
  }

  private static Set<String> stages() throws IOException {
    var stages = new TreeSet<String>();
    Pattern.compile("<dmn:inputEntry[^>]*>\\s*<dmn:text>\"([A-Z_0-9]+)\"</dmn:text>")
        .matcher(Files.readString(Path.of("processes/time-limits.dmn")))
        .results()
        .forEach(hit -> stages.add(hit.group(1)));
    stages.removeAll(Set.of("URGENT", "ROUTINE"));
    return stages;
  }

  private static TableAnswer ask(String stage, String urgency, String county) {
    return ProcessScenario.evaluate(
        "time-limits", Map.of("stage", stage, "urgency", urgency, "county", county));
  }
}
