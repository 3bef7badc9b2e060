package org.bridges.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** User tasks through the client, over REST. */
class UserTaskTests {

  private static final CamundaFixture FIXTURE = new CamundaFixture();

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(CamundaFixture.taskProcess("greeting"));
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void showsTaskWithEverythingTheModelSays() {
    var task = taskOf(start());

    assertThat(task.getState()).isEqualTo(UserTaskState.CREATED);
    assertThat(task.getName()).isEqualTo("Greet the guest");
    assertThat(task.getElementId()).isEqualTo("Task_Greet");
    assertThat(task.getCandidateGroups()).containsExactly("coordinators", "managers");
    assertThat(task.getPriority()).isEqualTo(70);
    assertThat(task.getDueDate()).isEqualTo(OffsetDateTime.parse("2030-01-02T03:04:05Z"));
    assertThat(task.getAssignee()).isNull();
    assertThat(task.getBpmnProcessId()).isEqualTo("greeting");
  }

  @Test
  void getsSameTaskByKey() {
    var task = taskOf(start());

    var again = FIXTURE.client.newUserTaskGetRequest(task.getUserTaskKey()).send().join();

    assertThat(again.getUserTaskKey()).isEqualTo(task.getUserTaskKey());
    assertThat(again.getProcessInstanceKey()).isEqualTo(task.getProcessInstanceKey());
  }

  @Test
  void findsTasksByGroupAssigneeAndState() {
    var task = taskOf(start());
    assign(task, "coordinator");

    var found =
        FIXTURE
            .client
            .newUserTaskSearchRequest()
            .filter(
                filter ->
                    filter
                        .candidateGroup("managers")
                        .assignee(name -> name.in("coordinator", "nobody"))
                        .state(UserTaskState.CREATED)
                        .priority(priority -> priority.gte(70))
                        .processInstanceKey(task.getProcessInstanceKey()))
            .sort(sort -> sort.dueDate().desc())
            .page(page -> page.limit(5))
            .send()
            .join();

    assertThat(found.items())
        .extracting(UserTask::getUserTaskKey)
        .containsExactly(task.getUserTaskKey());
    assertThat(found.page().totalItems()).isEqualTo(1);
  }

  @Test
  void pagesForwardByCursor() {
    var first = start();
    var second = start();
    var page =
        FIXTURE
            .client
            .newUserTaskSearchRequest()
            .filter(filter -> filter.bpmnProcessId("greeting"))
            .page(paging -> paging.limit(1))
            .send()
            .join()
            .page();

    var next =
        FIXTURE
            .client
            .newUserTaskSearchRequest()
            .filter(filter -> filter.bpmnProcessId("greeting"))
            .page(paging -> paging.after(page.endCursor()).limit(1))
            .send()
            .join();

    assertThat(first).isLessThan(second);
    assertThat(next.items()).hasSize(1);
    assertThat(next.page().startCursor()).isNotEqualTo(page.startCursor());
  }

  @Test
  void assignsAndTakesBack() {
    var task = taskOf(start());

    assign(task, "family");
    assertThat(again(task).getAssignee()).isEqualTo("family");

    FIXTURE.client.newUnassignUserTaskCommand(task.getUserTaskKey()).send().join();
    assertThat(again(task).getAssignee()).isNull();
  }

  @Test
  void refusesClaimOfTaskThatSomebodyHas() {
    var task = taskOf(start());
    assign(task, "family");

    var claim =
        FIXTURE
            .client
            .newAssignUserTaskCommand(task.getUserTaskKey())
            .assignee("advocate")
            .allowOverride(false)
            .send();

    assertThatThrownBy(claim::join).satisfies(thrown -> assertThat(status(thrown)).isEqualTo(409));
    assertThat(again(task).getAssignee()).isEqualTo("family");
  }

  @Test
  void changesDueDateGroupsAndPriority() {
    var task = taskOf(start());

    FIXTURE
        .client
        .newUpdateUserTaskCommand(task.getUserTaskKey())
        .candidateGroups(List.of("advocates"))
        .priority(10)
        .dueDate("2031-05-06T07:08:09-05:00")
        .send()
        .join();

    var changed = again(task);
    assertThat(changed.getCandidateGroups()).containsExactly("advocates");
    assertThat(changed.getPriority()).isEqualTo(10);
    assertThat(changed.getDueDate()).isEqualTo(OffsetDateTime.parse("2031-05-06T12:08:09Z"));
  }

  @Test
  void completesOnceAndOnlyOnce() {
    var task = taskOf(start());

    complete(task);

    assertThat(again(task).getState()).isEqualTo(UserTaskState.COMPLETED);
    assertThat(again(task).getCompletionDate()).isNotNull();
    assertThatThrownBy(() -> complete(task))
        .satisfies(thrown -> assertThat(status(thrown)).isIn(404, 409));
  }

  @Test
  void completionBringsVariablesIntoTheProcess() {
    var task = taskOf(start());
    complete(task);

    assertThat(FIXTURE.camunda.variables())
        .contains(new EngineVariable(task.getProcessInstanceKey(), "greeting", "greeted", "true"));
  }

  @Test
  void showsLinkedForm() {
    var task = taskOf(start());

    var form = FIXTURE.client.newUserTaskGetFormRequest(task.getUserTaskKey()).send().join();

    assertThat(form.getFormId()).isEqualTo("greet-form");
    assertThat(form.getFormKey()).isEqualTo(task.getFormKey());
    assertThat(String.valueOf(form.getSchema())).contains("greet-form");
  }

  @Test
  void showsVariablesOfTaskBeforeThoseOfItsProcess() {
    var task = taskOf(start());

    var found =
        FIXTURE
            .client
            .newUserTaskVariableSearchRequest(task.getUserTaskKey())
            .filter(filter -> filter.name(name -> name.like("*uest")))
            .send()
            .join();

    assertThat(found.items())
        .extracting(variable -> variable.getName() + "=" + variable.getValue())
        .containsExactlyInAnyOrder("guest=\"g-1\"", "localGuest=\"g-1\"");
  }

  private static long start() {
    return FIXTURE.start("greeting", Map.of("guest", "g-1"));
  }

  private static UserTask taskOf(long instance) {
    var found =
        FIXTURE
            .client
            .newUserTaskSearchRequest()
            .filter(filter -> filter.processInstanceKey(instance))
            .send()
            .join();
    assertThat(found.items()).hasSize(1);
    return found.items().getFirst();
  }

  private static UserTask again(UserTask task) {
    return FIXTURE.client.newUserTaskGetRequest(task.getUserTaskKey()).send().join();
  }

  private static void assign(UserTask task, String assignee) {
    FIXTURE.client.newAssignUserTaskCommand(task.getUserTaskKey()).assignee(assignee).send().join();
  }

  private static void complete(UserTask task) {
    FIXTURE
        .client
        .newCompleteUserTaskCommand(task.getUserTaskKey())
        .variables(Map.of("greeted", true))
        .send()
        .join();
  }

  private static int status(Throwable thrown) {
    assertThat(thrown).isInstanceOf(ProblemException.class);
    return ((ProblemException) thrown).details().getStatus();
  }
}
