package org.bridges.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.retention.KeptClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Managers decide, operators run, nobody else does either; the handbook says what is kept. */
@OfficeTest
class RetentionPageTests {

  @Autowired WebApplicationContext context;
  @Autowired RetentionPeriods periods;

  @ParameterizedTest
  @CsvSource({
    "/flow/retention/erasures/%s/confirmation, MANAGER",
    "/flow/retention/erasures/%s/refusal,      MANAGER",
    "/flow/retention/holds,                    MANAGER",
    "/flow/retention/holds/%s/end,             MANAGER",
    "/flow/retention/runs,                     OPERATOR",
    "/api/admin/retention,                     OPERATOR",
  })
  void isDoneByOneRoleOnly(String route, String whose) {
    for (var role : new String[] {"COORDINATOR", "ADVOCATE", "MANAGER", "AUDITOR", "OPERATOR"}) {
      var status = post(route.formatted(UUID.randomUUID()), role);
      if (role.equals(whose)) {
        assertThat(status).as("%s for %s", route, role).isLessThan(400);
      } else {
        assertThat(status).as("%s for %s", route, role).isEqualTo(403);
      }
    }
  }

  @Test
  void theOperatorSeesPeriodsAndRuns() {
    assertThat(
            OfficeWeb.of(context)
                .get()
                .uri("/api/admin/retention")
                .with(user("operator").roles("OPERATOR"))
                .exchange())
        .hasStatusOk()
        .bodyText()
        .contains("\"narrative\":\"P90D\"", "\"identity\":\"P7Y\"", "\"runs\":");
  }

  @Test
  void theHandbookNamesEveryPeriod() throws IOException {
    var handbook = Files.readString(Path.of("deploy/README.md"));

    for (var kind : KeptClass.values()) {
      assertThat(handbook)
          .contains("| `bridges.retention." + kind.setting() + "` | `" + kind.usual() + "` |");
      assertThat(periods.all()).containsKey(kind);
    }
    System.out.printf("retention: %d periods stand in the handbook%n", KeptClass.values().length);
  }

  private int post(String route, String role) {
    return OfficeWeb.of(context)
        .post()
        .uri(route)
        .param("reason", route.endsWith("/end") ? "SET_IN_ERROR" : "SUBPOENA")
        .param("caseNumber", "NONE-0000")
        .with(user(role.toLowerCase(java.util.Locale.ROOT)).roles(role))
        .with(csrf())
        .exchange()
        .getResponse()
        .getStatus();
  }
}
