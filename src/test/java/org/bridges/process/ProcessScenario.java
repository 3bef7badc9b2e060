package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.EngineVariable;
import org.bridges.camunda.OpenUserTask;
import org.bridges.camunda.Visit;
import org.bridges.model.BpmnFile;
import org.jspecify.annotations.Nullable;

/**
 * One run of one process with scripted workers. The only class beside {@link ModelEngine} that
 * knows the engine of the tests: all scenarios share one engine with all models deployed, and each
 * ends what it started.
 */
final class ProcessScenario implements AutoCloseable {

  private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();
  private static final EmbeddedCamunda ENGINE = ModelEngine.ENGINE;
  private static final CamundaClient CLIENT = ModelEngine.client();
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static {
    ModelEngine.deploy(CLIENT);
    work();
  }

  private final String processId;
  private final String caseNumber = UUID.randomUUID().toString();
  private final Script script = new Script();
  private final Instant begin = ENGINE.now().truncatedTo(ChronoUnit.SECONDS);
  private long instance;

  ProcessScenario(String processId) {
    this.processId = processId;
    SCRIPTS.put(caseNumber, script);
  }

  /** The day goes on to this moment before anything of a scenario has begun. */
  static void clockReaches(Instant moment) {
    ENGINE.increaseTime(Duration.between(ENGINE.now(), moment));
    settle();
  }

  static Instant now() {
    return ENGINE.now();
  }

  /** The next job of this type is answered with these variables, given as names and values. */
  void workerAnswers(String jobType, @Nullable Object... variables) {
    script.add(jobType, new Script.Answer(Script.variables(variables), null));
  }

  /** The next job of this type is refused. */
  void workerRefuses(String jobType, String refusal) {
    script.add(jobType, new Script.Answer(Map.of(), refusal));
  }

  /** A moment, counted from the scenario's begin, as the engine gets it. */
  String after(Duration time) {
    var moment = begin.plus(time).atZone(ZONE);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  Instant momentAfter(Duration time) {
    return begin.plus(time);
  }

  void start(Map<String, Object> variables) {
    startBefore(variables);
  }

  /** Starts as a rebuilt cluster would: waiting at these elements. */
  void startBefore(Map<String, Object> variables, String... elements) {
    var all = Script.variables("caseNumber", caseNumber);
    all.putAll(variables);
    var command = CLIENT.newCreateInstanceCommand().bpmnProcessId(processId).latestVersion();
    for (var element : elements) {
      command = command.startBeforeElement(element);
    }
    instance = command.variables(all).send().join().getProcessInstanceKey();
    settle();
  }

  /** Somebody completes the open task with these answers. */
  void complete(String elementId, @Nullable Object... answers) {
    var task = openUserTask(elementId);
    CLIENT
        .newCompleteUserTaskCommand(task.key())
        .variables(Script.variables(answers))
        .send()
        .join();
    settle();
  }

  void publish(String message, Object key, @Nullable Object... variables) {
    CLIENT
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(key.toString())
        .timeToLive(Duration.ZERO)
        .variables(Script.variables(variables))
        .send()
        .join();
    settle();
  }

  /** The clock goes to just after this time since the scenario's begin. */
  void passes(Duration sinceBegin) {
    var target = begin.plus(sinceBegin).plusSeconds(1);
    for (var due = nextDue(target); due.isPresent(); due = nextDue(target)) {
      moveTo(due.get().plusMillis(1));
    }
    moveTo(target);
  }

  private static Optional<Instant> nextDue(Instant target) {
    return ENGINE
        .nextDueMoment()
        .filter(due -> due.isAfter(ENGINE.now()) && due.plusMillis(1).isBefore(target));
  }

  private void moveTo(Instant moment) {
    ENGINE.increaseTime(Duration.between(ENGINE.now(), moment));
    settle();
  }

  /** Element ids of the open tasks, in their order. */
  List<String> openTasks() {
    return openUserTasks().map(OpenUserTask::elementId).sorted().toList();
  }

  AskedTask task(String elementId) {
    var task = CLIENT.newUserTaskGetRequest(openUserTask(elementId).key()).send().join();
    var form = CLIENT.newUserTaskGetFormRequest(task.getUserTaskKey()).send().join();
    return new AskedTask(
        elementId,
        form.getFormId(),
        task.getCandidateGroups(),
        task.getDueDate().toInstant(),
        task.getPriority());
  }

  /** Whether the way led over the element. */
  boolean passed(String elementId) {
    return count(elementId) > 0;
  }

  long count(String elementId) {
    return ENGINE.history(instance).stream()
        .filter(visit -> visit.elementId().equals(elementId))
        .count();
  }

  /** Where the instance stands: tasks, events and sub-processes that have not ended. */
  Set<String> waitingAt() {
    var waiting = new TreeSet<String>();
    ENGINE.history(instance).stream()
        .filter(visit -> visit.state() == Visit.State.ACTIVE)
        .filter(visit -> !visit.elementId().equals(processId))
        .forEach(visit -> waiting.add(visit.elementId()));
    return waiting;
  }

  /** The instance came to its end, and by this end event. */
  void endedWith(String endEvent) {
    assertThat(waitingAt()).as("still waiting").isEmpty();
    assertThat(passed(endEvent)).as("%s reached", endEvent).isTrue();
  }

  List<DoneJob> jobs(String type) {
    return script.jobs(type);
  }

  /** Reminders and escalations to staff so far, by element. */
  List<String> staffReminders() {
    return jobs("reminder.remindStaff").stream().map(DoneJob::elementId).toList();
  }

  /** JSON text of a variable of the process, null when it does not exist or is null. */
  @Nullable String variable(String name) {
    return ENGINE.variables().stream()
        .filter(one -> one.processInstanceKey() == instance && one.scope().equals(processId))
        .filter(one -> one.name().equals(name) && !one.value().equals("null"))
        .map(EngineVariable::value)
        .findFirst()
        .orElse(null);
  }

  /** Elements that any instance of the process ever entered. */
  static Set<String> visited(String processId) {
    return ENGINE.visitedElements().getOrDefault(processId, Set.of());
  }

  /** Runs a decision table. */
  static TableAnswer evaluate(String decisionId, Map<String, Object> inputs) {
    var answer =
        CLIENT.newEvaluateDecisionCommand().decisionId(decisionId).variables(inputs).send().join();
    var matched = answer.getEvaluatedDecisions().getFirst().getMatchedRules();
    return new TableAnswer(
        matched.isEmpty() ? 0 : matched.getFirst().getRuleIndex(), answer.getDecisionOutput());
  }

  @Override
  public void close() {
    settle();
    if (instance != 0 && !waitingAt().isEmpty()) {
      CLIENT.newCancelInstanceCommand(instance).send().join();
      settle();
    }
    SCRIPTS.remove(caseNumber);
    assertThat(script.unused()).as("scripted answers that no job asked for").isEmpty();
  }

  private static void settle() {
    await("the engine to be quiet")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(PATIENCE)
        .until(ENGINE::isQuiet);
    assertThat(ENGINE.openIncidents()).as("incidents").isEmpty();
  }

  private Stream<OpenUserTask> openUserTasks() {
    return ENGINE.openUserTasks().stream().filter(task -> task.processInstanceKey() == instance);
  }

  private OpenUserTask openUserTask(String elementId) {
    return openUserTasks()
        .filter(task -> task.elementId().equals(elementId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(elementId + " is not open, but " + waitingAt()));
  }

  private static void work() {
    var types = new TreeSet<String>();
    BpmnFile.all().forEach(file -> types.addAll(file.jobTypes()));
    for (var type : types) {
      CLIENT.newWorker().jobType(type).handler(ProcessScenario::carryOut).open();
    }
  }

  private static void carryOut(JobClient client, ActivatedJob job) {
    var variables = job.getVariablesAsMap();
    var script = SCRIPTS.get(String.valueOf(variables.get("caseNumber")));
    if (job.getType().startsWith("worklist.task") || script == null) {
      client.newCompleteCommand(job).send().join();
      return;
    }
    var done = new DoneJob(job.getElementId(), job.getType(), job.getCustomHeaders(), variables);
    var answer = script.next(done);
    if (answer.refusal() == null) {
      client.newCompleteCommand(job).variables(answer.variables()).send().join();
    } else {
      client
          .newThrowErrorCommand(job)
          .errorCode("REFUSED")
          .variables(Map.of("refusal", answer.refusal()))
          .send()
          .join();
    }
  }
}
