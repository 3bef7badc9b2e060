package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the programme, as {@code eligibility.dmn} decides them in the engine. */
class EligibilityTableTests {

  private static final List<String> LEVELS =
      List.of("POTENTIAL", "SUSPECTED", "CONFIRMED", "HIGH_RISK", "UNSURE");
  private static final List<String> KINDS =
      List.of("PRESENT", "TRAVELLING", "VICTIMISED", "OTHER", "NONE");
  private static final List<String> COUNTIES =
      List.of("BEXAR", "KENDALL", "KERR", "HIDALGO", "MONTGOMERY", "OTHER", "NOT_STATED");
  private static final List<String> AGES = List.of("U18", "A18", "A19_24", "A25UP", "UNKNOWN");

  /** Outcome and proposal, written as in the order of the programme, to their rank. */
  private static final Map<String, Integer> RANKS =
      Map.of(
          "ELIGIBLE null", 1,
          "HUMAN_REVIEW ELIGIBLE", 2,
          "HUMAN_REVIEW FAMILY_SERVICES", 2,
          "CONSULT null", 3,
          "HUMAN_REVIEW null", 4,
          "HUMAN_REVIEW CONNECT_ELSEWHERE", 5);

  @ParameterizedTest(name = "{1} {2} {3} {4}: {5} {6} by rule {7}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          YOUTH,    SUSPECTED, PRESENT,    BEXAR,      U18,     ELIGIBLE,     -,                 2
          YOUTH,    HIGH_RISK, TRAVELLING, BEXAR,      U18,     ELIGIBLE,     -,                 2
          YOUTH,    POTENTIAL, VICTIMISED, BEXAR,      A18,     HUMAN_REVIEW, ELIGIBLE,          3
          YOUTH,    CONFIRMED, PRESENT,    BEXAR,      A19_24,  HUMAN_REVIEW, CONNECT_ELSEWHERE, 4
          YOUTH,    CONFIRMED, PRESENT,    BEXAR,      A25UP,   HUMAN_REVIEW, CONNECT_ELSEWHERE, 4
          YOUTH,    SUSPECTED, PRESENT,    KENDALL,    U18,     ELIGIBLE,     -,                 5
          YOUTH,    SUSPECTED, VICTIMISED, KERR,       A18,     ELIGIBLE,     -,                 5
          YOUTH,    POTENTIAL, TRAVELLING, HIDALGO,    A19_24,  ELIGIBLE,     -,                 5
          YOUTH,    SUSPECTED, PRESENT,    MONTGOMERY, A25UP,   HUMAN_REVIEW, CONNECT_ELSEWHERE, 6
          YOUTH,    SUSPECTED, PRESENT,    BEXAR,      UNKNOWN, HUMAN_REVIEW, ELIGIBLE,          7
          YOUTH,    SUSPECTED, PRESENT,    HIDALGO,    UNKNOWN, HUMAN_REVIEW, ELIGIBLE,          7
          YOUTH,    SUSPECTED, OTHER,      BEXAR,      U18,     HUMAN_REVIEW, ELIGIBLE,          8
          YOUTH,    SUSPECTED, OTHER,      BEXAR,      A18,     HUMAN_REVIEW, ELIGIBLE,          8
          YOUTH,    SUSPECTED, OTHER,      BEXAR,      A19_24,  HUMAN_REVIEW, CONNECT_ELSEWHERE, 8
          YOUTH,    SUSPECTED, OTHER,      KERR,       A19_24,  HUMAN_REVIEW, ELIGIBLE,          8
          YOUTH,    SUSPECTED, OTHER,      KERR,       A25UP,   HUMAN_REVIEW, CONNECT_ELSEWHERE, 8
          YOUTH,    SUSPECTED, NONE,       KERR,       UNKNOWN, HUMAN_REVIEW, ELIGIBLE,          8
          YOUTH,    SUSPECTED, PRESENT,    OTHER,      U18,     HUMAN_REVIEW, CONNECT_ELSEWHERE, 9
          YOUTH,    SUSPECTED, NONE,       NOT_STATED, U18,     HUMAN_REVIEW, -,                 9a
          YOUTH,    UNSURE,    PRESENT,    BEXAR,      U18,     CONSULT,      -,                 10
          YOUTH,    UNSURE,    NONE,       NOT_STATED, UNKNOWN, CONSULT,      -,                 10
          YOUTH,    UNSURE,    PRESENT,    OTHER,      A25UP,   CONSULT,      -,                 10
          GUARDIAN, UNSURE,    PRESENT,    BEXAR,      A25UP,   HUMAN_REVIEW, -,                 0
          SIBLING,  CONFIRMED, PRESENT,    BEXAR,      U18,     HUMAN_REVIEW, -,                 0
          """)
  void decidesAsTheProgrammeSays(
      String about,
      String level,
      String kind,
      String county,
      String age,
      String outcome,
      String proposed,
      String rule) {
    var answer = ask(about, false, level, kind, county, age);

    assertThat(answer.text("outcome")).isEqualTo(outcome);
    assertThat(answer.text("proposed")).isEqualTo(proposed);
    assertThat(answer.text("rule")).isEqualTo(rule);
  }

  @Test
  void theFamilyOfAKnownYouthIsProposedForFamilyServices() {
    var answer = ask("GUARDIAN", true, "SUSPECTED", "PRESENT", "BEXAR", "A25UP");

    assertThat(answer.text("outcome")).isEqualTo("HUMAN_REVIEW");
    assertThat(answer.text("proposed")).isEqualTo("FAMILY_SERVICES");
    assertThat(answer.text("rule")).isEqualTo("0");
  }

  @Test
  void anUnknownCodeIsReviewedByAPerson() {
    var answer = ask("YOUTH", false, "SUSPECTED", "PRESENT", "ELSEWHERE", "U18");

    assertThat(answer.text("outcome")).isEqualTo("HUMAN_REVIEW");
    assertThat(answer.text("rule")).isEqualTo("11");
  }

  @Test
  void everyCombinationHasARowAndTheRankThatItsOutcomeSays() {
    var rows = new TreeMap<Integer, Integer>();
    int asked = 0;
    for (var county : COUNTIES) {
      for (var level : LEVELS) {
        for (var kind : KINDS) {
          for (var age : AGES) {
            var answer = ask("YOUTH", false, level, kind, county, age);
            var said = answer.text("outcome") + " " + answer.text("proposed");
            assertThat(RANKS.get(said)).as(said).hasToString(answer.text("rank"));
            rows.merge(answer.row(), 1, Integer::sum);
            asked++;
          }
        }
      }
    }

    System.out.printf("eligibility: %d combinations asked, answers by row %s%n", asked, rows);
    assertThat(asked).isEqualTo(875);
    assertThat(rows.keySet()).as("rows 1, 2 and 17 have tests above").hasSize(14);
  }

  @Test
  void theTableAsksForNothingThatMustNotCount() throws Exception {
    var table = Files.readString(Path.of("processes/eligibility.dmn"));
    var inputs =
        Pattern.compile("<dmn:inputExpression[^>]*>\\s*<dmn:text>(\\w+)</dmn:text>")
            .matcher(table)
            .results()
            .map(hit -> hit.group(1))
            .collect(Collectors.toSet());

    assertThat(inputs)
        .containsExactlyInAnyOrder(
            "about", "youthKnown", "concernLevel", "kind", "county", "ageBand");
  }

  private static TableAnswer ask(
      String about, boolean known, String level, String kind, String county, String age) {
    return ProcessScenario.evaluate(
        "eligibility",
        Map.of(
            "about", about,
            "youthKnown", known,
            "concernLevel", level,
            "kind", kind,
            "county", county,
            "ageBand", age));
  }
}
