package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.bridges.office.OfficeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator sees after a move: how many went, and what a person must look at. */
@OfficeTest
class VersionPageBrowserTests {

  private static final String LINE =
      """
      insert into version_move_instance (epoch, engine_key, process_id, case_number, element_id,
             from_version, to_version, target_key, state, reason, tries, changed_at)
      values (999, :key, :process, :number, :element, 1, 2, 1, :state, :reason, 1, now())
      """;

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
    jdbc.sql(
            """
            insert into version_move (asked_by, started_at, finished_at)
            values ('operator', now(), now())
            """)
        .update();
    line(1, "care-case", "Task_HoldRound", "LEFT", "INCIDENT");
    line(2, "transfer", "Task_AnswerOffer", "LEFT", "OUTBOX");
    line(3, "care-case", "Event_RoundDue", "DIFFERS", "MOMENT roundAt");
    line(4, "care-case", "Task_AssignTeam", "AGREES", null);
  }

  @AfterEach
  void leaveNothingBehind() {
    jdbc.sql("delete from version_move_instance").update();
    jdbc.sql("delete from version_move").update();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theOperatorSeesWhatWasNotMovedAndWhatToDo() {
    browser.signsIn("operator");
    browser.opens("/versions");

    browser.awaitsText("1 moved, and every due moment agrees");
    assertThat(browser.text())
        .contains(
            "2 not moved",
            "1 moved, and something does not agree",
            "'Hold the follow-up round', version 1.",
            "Press Try again on Flow, then move again.",
            "The engine has not heard the last news of this case yet.",
            "another moment for 'roundAt'",
            "Every running case follows the present version of its model.");
    browser.keepsPicture("versions-left");
  }

  private void line(
      int key, String process, String element, String state, @Nullable String reason) {
    jdbc.sql(LINE)
        .param("key", key)
        .param("process", process)
        .param("number", "C-000" + key)
        .param("element", element)
        .param("state", state)
        .param("reason", reason)
        .update();
  }
}
