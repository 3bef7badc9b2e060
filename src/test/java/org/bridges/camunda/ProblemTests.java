package org.bridges.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bridges.camunda.rest.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers other than success, by plain HTTP: problem details with the contract's status. */
class ProblemTests {

  private static final CamundaFixture FIXTURE = new CamundaFixture();

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(CamundaFixture.taskProcess("greeting"));
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | GET    | /v2/nothing-here |",
        "404 | GET    | /elsewhere |",
        "405 | DELETE | /v2/user-tasks/search |",
        "404 | GET    | /v2/user-tasks/17 |",
        "404 | GET    | /v2/user-tasks/17/form |",
        "404 | DELETE | /v2/user-tasks/17/assignee |",
        "404 | POST   | /v2/user-tasks/17/completion |",
        "404 | POST   | /v2/user-tasks/17/assignment | {\"assignee\": \"coordinator\"}",
        "404 | PATCH  | /v2/user-tasks/17            | {\"changeset\": {\"priority\": 3}}",
        "404 | GET    | /v2/process-instances/17 |",
        "404 | POST   | /v2/process-instances/17/cancellation |",
        "404 | GET    | /v2/process-definitions/17/xml |",
        "404 | POST   | /v2/incidents/17/resolution |",
        "404 | POST   | /v2/messages/correlation     | {\"name\": \"nobody-waits\"}",
        "404 | POST   | /v2/process-instances        | {\"processDefinitionId\": \"none\"}",
        "400 | GET    | /v2/user-tasks/no-key |",
        "400 | POST   | /v2/user-tasks/search        | {\"filter\": ",
        "400 | POST   | /v2/user-tasks/search        | {\"filter\": {\"colour\": \"blue\"}}",
        "400 | POST   | /v2/user-tasks/search        | {\"sort\": [{\"field\": \"colour\"}]}",
        "400 | POST   | /v2/user-tasks/search        | {\"page\": {\"limit\": \"many\"}}",
        "400 | POST   | /v2/user-tasks/search        | {\"page\": {\"after\": \"bm9uZQ==\"}}",
        "400 | POST   | /v2/user-tasks/17/assignment |",
        "400 | POST   | /v2/user-tasks/17/assignment | {}",
        "400 | POST   | /v2/user-tasks/17/completion | {\"variables\": 3}",
        "400 | POST   | /v2/user-tasks/17/completion | {\"variables\": {}, \"more\": 1}",
        "400 | POST   | /v2/messages/publication     | {\"timeToLive\": 3}",
        "400 | POST   | /v2/jobs/activation          | {\"type\": \"work\"}",
      })
  void refusesWithProblemDetails(int status, String method, String path, String body) {
    var response = FIXTURE.send(method, path, body == null ? "" : body);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    var problem = FIXTURE.json(response);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("instance").asText()).isEqualTo(path);
  }

  @Test
  void wrongStateIsConflict() {
    FIXTURE.start("greeting", Map.of());
    var task = FIXTURE.camunda.openUserTasks().getFirst().key();
    var path = "/v2/user-tasks/%d/assignment".formatted(task);
    FIXTURE.send("POST", path, "{\"assignee\": \"coordinator\"}");

    var second =
        FIXTURE.send("POST", path, "{\"assignee\": \"advocate\", \"allowOverride\": false}");

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(FIXTURE.json(second).path("title").asText()).isEqualTo("INVALID_STATE");
    assertThat(
            Contract.official()
                .responseFaults(
                    "POST", "/user-tasks/{userTaskKey}/assignment", 409, FIXTURE.json(second)))
        .isEmpty();
  }
}
