package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineVariables.ForbiddenVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineVariablesTests {

  @Test
  void letsIdsCodesMomentsAndRowsIn() {
    var referral =
        Map.of(
            "referralId", "7c9e6679-7425-40de-944b-e07fc1f90ae7",
            "urgency", "URGENT",
            "safetyFirst", true,
            "acknowledgeDueAt", "2026-11-25T09:30:00-06:00",
            "connections", List.of(Map.of("county", "BEXAR", "kind", "PRESENT")));

    assertThat(EngineVariables.checked(referral)).isEqualTo(referral);
  }

  @ParameterizedTest
  @CsvSource({
    "youthName, BEXAR, is not in the allow-list",
    "county, somewhere in town, is not a code",
    "county, (210) 555-0134, is not a code",
    "acknowledgeDueAt, 2026-11-25, is not a date-time with offset",
    "acknowledgeDueAt, 2026-11-25T09:30:00, is not a date-time with offset"
  })
  void refusesWhatIsNotAnIdACodeOrAMoment(String name, String value, String reason) {
    assertThatThrownBy(() -> EngineVariables.checked(Map.of(name, value)))
        .isInstanceOf(ForbiddenVariable.class)
        .hasMessage("Engine variable " + name + " " + reason)
        .message()
        .doesNotContain(value);
  }

  @Test
  void refusesAFreeTextInsideARow() {
    var connections = List.of(Map.of("county", "BEXAR", "note", "near the school"));

    assertThatThrownBy(() -> EngineVariables.checked(Map.of("connections", connections)))
        .isInstanceOf(ForbiddenVariable.class)
        .message()
        .doesNotContain("school");
  }
}
