package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.insight.Flow;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** One case whose team can never be recorded stands beside others that go on. */
@OfficeTest
class PoisonJobTests {

  private static final int HEALTHY = 12;

  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired TaskDesk desk;
  @Autowired Flow flow;
  private final JdbcClient owner = OfficeStart.services().asOwner();
  @Autowired WebApplicationContext context;

  @Test
  void oneCaseIsStuckAndShownAndTheOthersGoOn() {
    var poisoned = opens();
    var healthy = Stream.generate(this::opens).limit(HEALTHY).toList();
    refuseTeamsOf(poisoned);
    try {
      assignTeam(poisoned);
      healthy.forEach(this::assignTeam);

      await().until(() -> healthy.stream().allMatch(this::isAtFirstContact));
      await().until(() -> !stuck().isEmpty());
      assertThat(stuck()).hasSize(1);
      assertThat(page())
          .contains("Record the team", "the program behind this step failed several times")
          .doesNotContain(poisoned.toString());
      assertThat(isAtFirstContact(poisoned)).isFalse();
    } finally {
      acceptTeamsAgain();
    }

    tryAgain(stuck().getFirst().key());
    await().until(() -> isAtFirstContact(poisoned));
    await().until(() -> stuck().isEmpty());

    var all = Stream.concat(Stream.of(poisoned), healthy.stream()).toList();
    var arrived = (int) all.stream().filter(this::isAtFirstContact).count();
    var doubled = (int) all.stream().filter(one -> worklist.ofCase(one).size() > 1).count();
    FaultReport.print("poison job", all.size(), arrived, all.size() - arrived, doubled);
  }

  private UUID opens() {
    var id = UUID.randomUUID();
    cases.open(
        new NewCase(
            id,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    return id;
  }

  private void assignTeam(UUID caseId) {
    await().until(() -> worklist.ofCase(caseId).size() == 1);
    var answers =
        Map.<String, Object>of("coordinatorChoice", "ME", "familyCoordinatorOffered", "NO");
    desk.complete(worklist.ofCase(caseId).getFirst().id(), answers, null, "coordinator");
  }

  private boolean isAtFirstContact(UUID caseId) {
    return worklist.ofCase(caseId).stream().map(OpenTask::formId).anyMatch("first-contact"::equals);
  }

  private List<Flow.Stuck> stuck() {
    return flow.stuck();
  }

  private String page() {
    var answer =
        OfficeWeb.of(context).get().uri("/flow").with(user("manager").roles("MANAGER")).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void tryAgain(long key) {
    var web = OfficeWeb.of(context);
    var operator = user("operator").roles("OPERATOR");
    assertThat(web.post().uri("/flow/stuck/" + key).with(operator).with(csrf())).hasStatus(302);
  }

  private void refuseTeamsOf(UUID caseId) {
    owner
        .sql(
            """
            create function refuse_team() returns trigger language plpgsql as
            $$ begin raise exception 'refused on purpose'; end $$
            """)
        .update();
    owner
        .sql(
            """
            create trigger refuse_team before insert or update on team_member for each row
            when (new.case_id = '%s') execute function refuse_team()
            """
                .formatted(caseId))
        .update();
  }

  private void acceptTeamsAgain() {
    owner.sql("drop trigger refuse_team on team_member").update();
    owner.sql("drop function refuse_team()").update();
  }
}
