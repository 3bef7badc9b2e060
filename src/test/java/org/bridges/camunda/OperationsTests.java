package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see and do, with a client that prefers REST wherever both ways exist. */
class OperationsTests {

  private static final CamundaFixture FIXTURE = new CamundaFixture();
  private static final CamundaClient REST =
      CamundaClient.newClientBuilder()
          .grpcAddress(FIXTURE.camunda.grpcAddress())
          .restAddress(FIXTURE.camunda.restAddress())
          .build();

  private static DeploymentEvent deployment;

  @BeforeAll
  static void deploy() {
    var step =
        Bpmn.createExecutableProcess("step")
            .name("One step")
            .startEvent("Start")
            .serviceTask("Task_Step", task -> task.zeebeJobTypeExpression("type").name("Do it"))
            .endEvent("End")
            .done();
    var hear =
        Bpmn.createExecutableProcess("hear")
            .startEvent("Start")
            .intermediateCatchEvent("Wait")
            .message(message -> message.name("heard").zeebeCorrelationKey("=id"))
            .endEvent("End")
            .done();
    deployment =
        REST.newDeployResourceCommand()
            .addProcessModel(step, "step.bpmn")
            .addProcessModel(hear, "hear.bpmn")
            .addResourceStringUtf8(Tables.COLOUR, "colour.dmn")
            .addResourceStringUtf8(CamundaFixture.FORM, "greet-form.form")
            .send()
            .join();
  }

  @AfterAll
  static void close() {
    REST.close();
    FIXTURE.close();
  }

  @Test
  void deploysModelsTablesAndFormsTogether() {
    assertThat(deployment.getProcesses()).hasSize(2);
    assertThat(deployment.getDecisions()).hasSize(1);
    assertThat(deployment.getDecisionRequirements()).hasSize(1);
    assertThat(deployment.getForm()).hasSize(1);
  }

  @Test
  void showsDeployedProcessAndItsModel() {
    var found =
        REST.newProcessDefinitionSearchRequest()
            .filter(filter -> filter.processDefinitionId("step").isLatestVersion(true))
            .send()
            .join()
            .items();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getName()).isEqualTo("One step");
    var key = found.getFirst().getProcessDefinitionKey();
    assertThat(REST.newProcessDefinitionGetXmlRequest(key).send().join()).contains("Task_Step");
  }

  @Test
  void showsRunningInstanceUntilItIsCancelled() {
    var instance = start("running");

    assertThat(state(instance)).isEqualTo(ProcessInstanceState.ACTIVE);
    REST.newCancelInstanceCommand(instance).send().join();

    await().atMost(10, SECONDS).until(() -> state(instance) == ProcessInstanceState.TERMINATED);
    var found =
        REST.newProcessInstanceSearchRequest()
            .filter(
                filter ->
                    filter
                        .processDefinitionId("step")
                        .state(ProcessInstanceState.TERMINATED)
                        .variables(Map.of("type", "\"running\"")))
            .send()
            .join();
    assertThat(found.items()).hasSize(1);
    assertThat(found.items().getFirst().getTags()).containsExactly("colour:blue");
  }

  @Test
  void showsElementsOfAnInstance() {
    var instance = start("elements");

    var found =
        REST.newElementInstanceSearchRequest()
            .filter(
                filter -> filter.processInstanceKey(instance).state(ElementInstanceState.ACTIVE))
            .send()
            .join()
            .items();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getElementId()).isEqualTo("Task_Step");
    assertThat(found.getFirst().getElementName()).isEqualTo("Do it");
  }

  @Test
  void countsWhereInstancesAre() {
    var instance = start("counts");
    var definition =
        deployment.getProcesses().stream()
            .filter(process -> process.getBpmnProcessId().equals("step"))
            .findFirst()
            .orElseThrow()
            .getProcessDefinitionKey();

    var all = REST.newProcessDefinitionElementStatisticsRequest(definition).send().join();
    var one = REST.newProcessInstanceElementStatisticsRequest(instance).send().join();

    assertThat(all)
        .anySatisfy(
            count -> {
              assertThat(count.getElementId()).isEqualTo("Task_Step");
              assertThat(count.getActive()).isPositive();
            });
    assertThat(one)
        .extracting(count -> count.getElementId() + " " + count.getActive())
        .containsExactlyInAnyOrder("Start 0", "Task_Step 1");
  }

  @Test
  void incidentIsShownAndResolved() {
    var instance = start("incident");
    var job = take("incident");
    REST.newFailCommand(job).retries(0).errorMessage("no way").send().join();

    var incident =
        REST.newIncidentSearchRequest()
            .filter(filter -> filter.processInstanceKey(instance).state(IncidentState.ACTIVE))
            .send()
            .join()
            .items()
            .getFirst();
    assertThat(incident.getErrorType()).isEqualTo(IncidentErrorType.JOB_NO_RETRIES);
    assertThat(incident.getErrorMessage()).isEqualTo("no way");
    assertThat(FIXTURE.camunda.openIncidents()).anyMatch(text -> text.contains("Task_Step"));

    REST.newUpdateRetriesCommand(job).retries(1).send().join();
    REST.newResolveIncidentCommand(incident.getIncidentKey()).send().join();
    REST.newCompleteCommand(take("incident")).send().join();

    assertThat(state(instance)).isEqualTo(ProcessInstanceState.COMPLETED);
    assertThat(FIXTURE.camunda.openIncidents()).isEmpty();
  }

  @Test
  void messageIsDeliveredAtOnce() {
    var instance = start("hear", Map.of("id", "ear-1"));

    var answer =
        REST.newCorrelateMessageCommand()
            .messageName("heard")
            .correlationKey("ear-1")
            .variables(Map.of("loud", true))
            .send()
            .join();

    assertThat(answer.getProcessInstanceKey()).isEqualTo(instance);
    assertThat(FIXTURE.camunda.variables())
        .contains(new EngineVariable(instance, "hear", "loud", "true"));
  }

  @Test
  void messageIsLeftForLater() {
    REST.newPublishMessageCommand()
        .messageName("heard")
        .correlationKey("ear-2")
        .messageId("once")
        .timeToLive(Duration.ofHours(1))
        .send()
        .join();

    var instance = start("hear", Map.of("id", "ear-2"));

    await().atMost(10, SECONDS).until(() -> state(instance) == ProcessInstanceState.COMPLETED);
  }

  @Test
  void tableAnswersOverBothWays() {
    for (var client : new CamundaClient[] {REST, FIXTURE.client}) {
      var answer =
          client
              .newEvaluateDecisionCommand()
              .decisionId("colour")
              .variables(Map.of("mood", "sad"))
              .send()
              .join();

      assertThat(answer.getDecisionOutput()).isEqualTo("\"blue\"");
      assertThat(answer.getEvaluatedDecisions().getFirst().getMatchedRules()).hasSize(1);
    }
  }

  @Test
  void showsVariablesOfAllScopes() {
    var instance = start("variables");

    var found =
        REST.newVariableSearchRequest()
            .filter(filter -> filter.processInstanceKey(instance).name("type"))
            .send()
            .join()
            .items();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getValue()).isEqualTo("\"variables\"");
  }

  @Test
  void tellsOfItself() {
    var topology = REST.newTopologyRequest().send().join();

    assertThat(topology.getBrokers()).hasSize(1);
    assertThat(topology.getPartitionsCount()).isEqualTo(1);
    assertThat(FIXTURE.client.newTopologyRequest().send().join().getBrokers()).hasSize(1);
    assertThat(FIXTURE.send("GET", "/v2/status", "").statusCode()).isEqualTo(204);
  }

  private static long start(String type) {
    return REST.newCreateInstanceCommand()
        .bpmnProcessId("step")
        .latestVersion()
        .variables(Map.of("type", type))
        .tags("colour:blue")
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static long start(String process, Map<String, Object> variables) {
    return FIXTURE.start(process, variables);
  }

  private static ProcessInstanceState state(long instance) {
    return REST.newProcessInstanceGetRequest(instance).send().join().getState();
  }

  private static ActivatedJob take(String type) {
    return REST.newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(1)
        .send()
        .join()
        .getJobs()
        .getFirst();
  }
}
