package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.request.FinalSearchRequestStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The vendor's Java client, over REST alone, drives the embedded Camunda through every operation
 * that it knows, with searches that lag; the server holds each exchange against the contract.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JavaClientTests {

  private static final List<String> UNKNOWN_TO_THE_CLIENT =
      List.of("GET /license", "GET /authentication/me");
  private static final long UNKNOWN = 2251799813685247L;
  private static final CamundaFixture FIXTURE =
      new CamundaFixture(Settings.in(CamundaFixture.folder()).searchDelay(Duration.ofSeconds(1)));
  private static final CamundaClient CLIENT =
      CamundaClient.newClientBuilder()
          .restAddress(FIXTURE.camunda.restAddress())
          .preferRestOverGrpc(true)
          .build();

  @BeforeAll
  static void deploy() {
    var files = DrivenModels.FILES.entrySet().iterator();
    var first = files.next();
    var command =
        CLIENT.newDeployResourceCommand().addResourceStringUtf8(first.getValue(), first.getKey());
    while (files.hasNext()) {
      var file = files.next();
      command = command.addResourceStringUtf8(file.getValue(), file.getKey());
    }
    assertThat(command.send().join().getProcesses()).hasSize(3);
  }

  @AfterAll
  static void close() {
    CLIENT.close();
    FIXTURE.close();
  }

  @Test
  void asksForTheClusterAndItsModels() {
    assertThat(CLIENT.newTopologyRequest().send().join().getPartitionsCount()).isEqualTo(1);
    assertThat(CLIENT.newStatusRequest().send().join()).isNotNull();
    var definition =
        found(
                CLIENT
                    .newProcessDefinitionSearchRequest()
                    .filter(filter -> filter.processDefinitionId("greeting")))
            .getProcessDefinitionKey();
    assertThat(CLIENT.newProcessDefinitionGetRequest(definition).send().join().getName())
        .isEqualTo("Greeting");
    assertThat(CLIENT.newProcessDefinitionGetXmlRequest(definition).send().join())
        .contains("Task_Greet");
    start("greeting", Map.of());
    awaitThat(
        () -> CLIENT.newProcessDefinitionElementStatisticsRequest(definition).send().join(),
        counts -> counts.stream().anyMatch(one -> one.getElementId().equals("Task_Greet")));
  }

  @Test
  void carriesUserTaskToItsEnd() {
    var instance = start("greeting", Map.of("guest", "g-1"));
    var task =
        found(
                CLIENT
                    .newUserTaskSearchRequest()
                    .filter(filter -> filter.processInstanceKey(instance))
                    .page(page -> page.limit(5)))
            .getUserTaskKey();
    assertThat(CLIENT.newUserTaskGetFormRequest(task).send().join().getFormId())
        .isEqualTo("greet-form");
    found(CLIENT.newUserTaskVariableSearchRequest(task).filter(one -> one.name("guest")));
    var element =
        found(
            CLIENT
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).elementId("Task_Greet")));
    assertThat(
            CLIENT
                .newElementInstanceGetRequest(element.getElementInstanceKey())
                .send()
                .join()
                .getElementId())
        .isEqualTo("Task_Greet");
    assertThat(CLIENT.newProcessInstanceElementStatisticsRequest(instance).send().join())
        .hasSize(2);

    CLIENT.newAssignUserTaskCommand(task).assignee("coordinator").send().join();
    refused(409, CLIENT.newAssignUserTaskCommand(task).assignee("family").allowOverride(false));
    CLIENT.newUnassignUserTaskCommand(task).send().join();
    CLIENT.newUpdateUserTaskCommand(task).priority(10).send().join();
    awaitThat(
        () -> CLIENT.newUserTaskGetRequest(task).send().join(), one -> one.getPriority() == 10);
    CLIENT.newCompleteUserTaskCommand(task).variables(Map.of("greeted", true)).send().join();
    refused(404, CLIENT.newCompleteUserTaskCommand(task));

    awaitState(instance, ProcessInstanceState.COMPLETED);
    var greeted =
        found(
            CLIENT
                .newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).name("greeted")));
    assertThat(CLIENT.newVariableGetRequest(greeted.getVariableKey()).send().join().getValue())
        .isEqualTo("true");
  }

  @Test
  void carriesJobsToTheirEnds() {
    var done = start("work", Map.of("type", "done"));
    var job = take("done");
    CLIENT.newSetVariablesCommand(done).variables(Map.of("loud", true)).send().join();
    CLIENT.newCompleteCommand(job).variables(Map.of("well", true)).send().join();
    refused(404, CLIENT.newCompleteCommand(job));

    var stuck = start("work", Map.of("type", "stuck"));
    var failing = take("stuck");
    assertThat(
            found(CLIENT.newJobSearchRequest().filter(one -> one.processInstanceKey(stuck)))
                .getType())
        .isEqualTo("stuck");
    CLIENT.newFailCommand(failing).retries(0).errorMessage("no way").send().join();
    refused(409, CLIENT.newCompleteCommand(failing));
    var incident =
        found(
                CLIENT
                    .newIncidentSearchRequest()
                    .filter(one -> one.processInstanceKey(stuck).state(IncidentState.ACTIVE)))
            .getIncidentKey();
    assertThat(CLIENT.newIncidentGetRequest(incident).send().join().getErrorMessage())
        .isEqualTo("no way");
    CLIENT.newUpdateRetriesCommand(failing).retries(1).send().join();
    CLIENT.newResolveIncidentCommand(incident).send().join();
    CLIENT.newThrowErrorCommand(take("stuck")).errorCode("Err_Work").send().join();
    awaitState(stuck, ProcessInstanceState.COMPLETED);

    var unwanted = start("work", Map.of("type", "unwanted"));
    CLIENT.newCancelInstanceCommand(unwanted).send().join();
    refused(404, CLIENT.newCancelInstanceCommand(unwanted));
    awaitState(unwanted, ProcessInstanceState.TERMINATED);
    found(
        CLIENT
            .newProcessInstanceSearchRequest()
            .filter(filter -> filter.state(ProcessInstanceState.TERMINATED)));
  }

  @Test
  void movesAnInstanceToAnotherVersionWithItsJob() {
    deployMoving("Task_Before");
    var instance = start("moving", Map.of());
    var present = deployMoving("Task_After");
    var command = CLIENT.newMigrateProcessInstanceCommand(instance);
    refused(409, command.migrationPlan(present).addMappingInstruction("Start", "Start"));
    var plan = command.migrationPlan(present).addMappingInstruction("Task_Before", "Task_After");
    plan.send().join();

    awaitThat(
        () -> CLIENT.newProcessInstanceGetRequest(instance).send().join(),
        one -> one.getProcessDefinitionKey() == present);
    found(
        CLIENT
            .newElementInstanceSearchRequest()
            .filter(one -> one.processInstanceKey(instance).elementId("Task_After")));
    CLIENT.newCompleteCommand(take("moving")).send().join();
    awaitState(instance, ProcessInstanceState.COMPLETED);
  }

  private static long deployMoving(String step) {
    var command = CLIENT.newDeployResourceCommand();
    var model = DrivenModels.moving(step);
    var answer = command.addProcessModel(model, "moving.bpmn").send().join();
    return answer.getProcesses().getFirst().getProcessDefinitionKey();
  }

  @Test
  void sendsMessagesAndAsksTheTable() {
    var ear = start("hear", Map.of("id", "ear-1"));
    var message =
        CLIENT
            .newPublishMessageCommand()
            .messageName("heard")
            .correlationKey("ear-1")
            .messageId("once")
            .timeToLive(Duration.ofHours(1));
    message.send().join();
    refused(409, message);
    awaitState(ear, ProcessInstanceState.COMPLETED);
    var other = start("hear", Map.of("id", "ear-2"));
    var correlation =
        CLIENT.newCorrelateMessageCommand().messageName("heard").correlationKey("ear-2");
    assertThat(correlation.send().join().getProcessInstanceKey()).isEqualTo(other);
    refused(404, correlation);
    var table = CLIENT.newEvaluateDecisionCommand().decisionId("colour");
    assertThat(table.variables(Map.of("mood", "glad")).send().join().getDecisionOutput())
        .isEqualTo("\"yellow\"");
  }

  @Test
  void isRefusedWhatIsUnknown() {
    refused(404, CLIENT.newCreateInstanceCommand().bpmnProcessId("none").latestVersion());
    refused(404, CLIENT.newResolveIncidentCommand(UNKNOWN));
    refused(404, CLIENT.newFailCommand(UNKNOWN).retries(1));
    refused(404, CLIENT.newUpdateUserTaskCommand(UNKNOWN).priority(3));
    refused(404, CLIENT.newUnassignUserTaskCommand(UNKNOWN));
    assertThatThrownBy(() -> CLIENT.newUserTaskGetRequest(UNKNOWN).send().join())
        .isInstanceOfSatisfying(ProblemException.class, no -> assertThat(no.code()).isEqualTo(404));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyOperationWasDrivenAndNothingWasUnlikeTheContract() {
    var inspection = FIXTURE.camunda.inspection();
    System.out.printf(
        "contract: the Java client made %d exchanges over REST, %d operations succeeded%n",
        inspection.exchanges(), inspection.succeeded().size());
    var known = FIXTURE.camunda.operations();
    known.removeAll(UNKNOWN_TO_THE_CLIENT);

    assertThat(inspection.succeeded()).containsExactlyInAnyOrderElementsOf(known);
    assertThat(inspection.wrongRequests()).isEmpty();
    assertThat(inspection.wrongAnswers()).isEmpty();
  }

  private static long start(String process, Map<String, Object> variables) {
    return CLIENT
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static long take(String type) {
    var jobs = CLIENT.newActivateJobsCommand().jobType(type).maxJobsToActivate(1).send().join();
    return jobs.getJobs().getFirst().getKey();
  }

  private static <T> T found(FinalSearchRequestStep<T> search) {
    return awaitThat(() -> search.send().join().items(), items -> !items.isEmpty()).getFirst();
  }

  private static void awaitState(long instance, ProcessInstanceState state) {
    awaitThat(
        () -> CLIENT.newProcessInstanceGetRequest(instance).send().join(),
        one -> one.getState() == state);
  }

  private static <T> T awaitThat(Supplier<T> question, Predicate<T> wanted) {
    return await()
        .atMost(15, SECONDS)
        .ignoreException(ProblemException.class)
        .until(question::get, wanted);
  }

  private static void refused(int status, FinalCommandStep<?> command) {
    assertThatThrownBy(() -> command.send().join())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(status);
              assertThat(problem.details().getDetail()).isNotBlank();
            });
  }
}
