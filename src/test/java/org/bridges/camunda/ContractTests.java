package org.bridges.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bridges.camunda.rest.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every JSON answer has the shape of the official contract. */
class ContractTests {

  private static final CamundaFixture FIXTURE = new CamundaFixture();
  private static long instance;
  private static long task;

  @BeforeAll
  static void prepare() {
    FIXTURE.deploy(
        CamundaFixture.taskProcess("greeting"),
        Bpmn.createExecutableProcess("working")
            .startEvent("Start")
            .serviceTask("Task_Work", step -> step.zeebeJobType("work"))
            .endEvent("End")
            .done(),
        Bpmn.createExecutableProcess("broken")
            .startEvent("Start")
            .serviceTask("Task_Broken", step -> step.zeebeJobTypeExpression("missing.type"))
            .endEvent("End")
            .done());
    FIXTURE
        .client
        .newDeployResourceCommand()
        .addResourceStringUtf8(Tables.COLOUR, "colour.dmn")
        .send()
        .join();
    instance = FIXTURE.start("greeting", Map.of("guest", "g-1"));
    FIXTURE.start("broken", Map.of());
    FIXTURE.start("working", Map.of());
    task = FIXTURE.camunda.openUserTasks().getFirst().key();
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void everyAnswerHasTheOfficialShape() {
    var asked =
        List.of(
            ask("POST", "/user-tasks/search", "{}"),
            ask("GET", "/user-tasks/{userTaskKey}", ""),
            ask("GET", "/user-tasks/{userTaskKey}/form", ""),
            ask("POST", "/user-tasks/{userTaskKey}/variables/search", "{}"),
            ask("POST", "/process-instances", "{\"processDefinitionId\": \"greeting\"}"),
            ask("POST", "/process-instances/search", "{}"),
            ask("GET", "/process-instances/{processInstanceKey}", ""),
            ask("GET", "/process-instances/{processInstanceKey}/statistics/element-instances", ""),
            ask("POST", "/process-definitions/search", "{}"),
            ask("POST", "/element-instances/search", "{}"),
            ask("POST", "/incidents/search", "{}"),
            ask("POST", "/variables/search", "{\"sort\": [{\"field\": \"name\"}]}"),
            ask("POST", "/messages/publication", "{\"name\": \"heard\"}"),
            ask("POST", "/jobs/activation", JOBS),
            ask("POST", "/jobs/search", "{}"),
            ask("POST", "/decision-definitions/evaluation", DECISION),
            ask("GET", "/topology", ""),
            ask("GET", "/license", ""),
            ask("GET", "/authentication/me", ""));

    assertThat(asked).hasSize(19).allSatisfy(faults -> assertThat(faults).isEmpty());
  }

  @Test
  void searchesShowWhatTheContractRequires() {
    for (var kind : List.of("user-tasks", "process-instances", "incidents", "variables", "jobs")) {
      var answer = FIXTURE.json(FIXTURE.send("POST", "/v2/" + kind + "/search", "{}"));
      assertThat(answer.path("items")).as(kind).isNotEmpty();
    }
  }

  @Test
  void noticesWrongAnswer() {
    var wrong = JsonNodeFactory.instance.objectNode().put("clusterSize", "one");

    assertThat(Contract.official().responseFaults("GET", "/topology", 200, wrong)).isNotEmpty();
  }

  private static final String JOBS =
      """
      {"type": "none", "timeout": 1000, "maxJobsToActivate": 1, "requestTimeout": -1}""";
  private static final String DECISION =
      """
      {"decisionDefinitionId": "colour", "variables": {"mood": "glad"}}""";

  private static List<String> ask(String method, String template, String body) {
    var path =
        template
            .replace("{userTaskKey}", Long.toString(task))
            .replace("{processInstanceKey}", Long.toString(instance));
    var response = FIXTURE.send(method, "/v2" + path, body);
    var faults = new ArrayList<String>();
    if (response.statusCode() != 200) {
      faults.add("%s %s: %d".formatted(method, path, response.statusCode()));
    }
    JsonNode json = FIXTURE.json(response);
    Contract.official()
        .responseFaults(method, template, response.statusCode(), json)
        .forEach(fault -> faults.add("%s %s: %s".formatted(method, template, fault)));
    return faults;
  }
}
