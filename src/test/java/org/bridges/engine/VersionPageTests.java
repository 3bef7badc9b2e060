package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What the operator sees of a move: which versions run, how many went, what a person must do. */
@OfficeTest
class VersionPageTests {

  private static final String LINE =
      """
      insert into version_move_instance (epoch, engine_key, process_id, case_number, element_id,
             from_version, to_version, target_key, state, reason, tries, changed_at)
      values ((select epoch from engine_epoch), :key, :process, :number, :element, 1, 2, 1, :state,
              :reason, 1, now())
      """;

  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  @BeforeEach
  void aMoveEnded() {
    leaveNothingBehind();
    jdbc.sql(
            """
            insert into version_move (asked_by, started_at, instances, agreeing, finished_at)
            values ('operator', now(), 194, 191, now())
            """)
        .update();
    line(1, "care-case", "Task_HoldRound", "LEFT", "INCIDENT");
    line(2, "transfer", "Task_AnswerOffer", "LEFT", "OUTBOX");
    line(3, "care-case", "Event_RoundDue", "DIFFERS", "MOMENT roundAt");
  }

  @AfterEach
  void leaveNothingBehind() {
    jdbc.sql("delete from version_move_instance").update();
    jdbc.sql("delete from version_move").update();
  }

  @Test
  void theOperatorSeesWhatWasNotMovedAndWhatToDo() {
    assertThat(page())
        .contains(
            "191 moved, and every due moment agrees",
            "2 not moved",
            "1 moved, and something does not agree",
            "&#39;Hold the follow-up round&#39;, version 1.",
            "Press Try again on Flow, then move again.",
            "The engine has not heard the last news of this case yet.",
            "another moment for &#39;roundAt&#39;",
            "Move and compare these again",
            "Every running case follows the present version of its model.",
            "Which versions run");
  }

  @Test
  void whatALostEngineHadIsNobodysConcern() {
    jdbc.sql("update version_move_instance set epoch = epoch - 1").update();

    assertThat(page()).contains("0 not moved").doesNotContain("C-0001", "these again");
  }

  private String page() {
    var web = OfficeWeb.of(context);
    var operator = user("operator").roles("OPERATOR");
    var answer = web.get().uri("/versions").with(operator).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
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
