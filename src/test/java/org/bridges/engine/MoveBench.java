package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Process;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;
import org.bridges.engine.InstanceMove.Plan;
import org.bridges.engine.VersionSearch.Version;

/**
 * An engine of its own in which instances stand at any place of any model. People's tasks open;
 * nobody does the work of service tasks, so that what a timer sets off stands still there.
 */
final class MoveBench implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final EmbeddedCamunda camunda;
  private final CamundaClient client;
  private final Map<String, Object> variables = new HashMap<>();
  private Map<String, Long> definitions = Map.of();

  MoveBench(Path folder) {
    camunda = EmbeddedCamunda.start(Settings.in(folder));
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(camunda.grpcAddress())
            .restAddress(camunda.restAddress())
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(Duration.ofMinutes(1))
            .build();
    for (var event : TaskListener.Event.values()) {
      var type = "worklist.task" + event.name().charAt(0) + event.name().substring(1).toLowerCase();
      client
          .newWorker()
          .jobType(type)
          .handler((jobs, job) -> jobs.newCompleteCommand(job).send())
          .open();
    }
    EngineVariables.IDS.forEach(id -> variables.put(id, id + "-1"));
    variables.putAll(Map.of("generation", 1, "urgency", "ROUTINE", "safetyFirst", false));
  }

  /** The version that new instances follow from now on. */
  void deploy(ModelFiles files) {
    var resources = files.deployed();
    var first = resources.getFirst();
    var command =
        client
            .newDeployResourceCommand()
            .addResourceBytes(ModelFiles.bytes(first), ModelFiles.nameOf(first));
    for (var one : resources.subList(1, resources.size())) {
      command.addResourceBytes(ModelFiles.bytes(one), ModelFiles.nameOf(one));
    }
    definitions =
        command.requestTimeout(Duration.ofMinutes(2)).send().join().getProcesses().stream()
            .collect(Collectors.toMap(Process::getBpmnProcessId, Process::getProcessDefinitionKey));
  }

  long definition(String processId) {
    return definitions.get(processId);
  }

  /** What timers wait for: every other one comes within two days, the others later. */
  void plan(List<String> moments) {
    var sorted = List.copyOf(new TreeSet<>(moments));
    for (var at = 0; at < sorted.size(); at++) {
      var ahead = Duration.ofDays(at % 2 == 0 ? 1 : 9).plusMinutes(at);
      var moment = camunda.now().plus(ahead).atZone(ZONE).withNano(0);
      variables.put(sorted.get(at), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }
  }

  long startAt(String processId, String elementId) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .startBeforeElement(elementId)
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  void move(long instance, Plan plan, VersionMapping way) {
    client
        .newMigrateProcessInstanceCommand(instance)
        .migrationPlan(InstanceMove.instructions(plan, way))
        .send()
        .join();
  }

  /** How instances get from one version that was deployed to a later one. */
  static Plan plan(long from, ModelPlaces before, long to, ModelPlaces after) {
    return new Plan(
        new Version(from, before.processId(), 1),
        new Version(to, after.processId(), 2),
        before,
        after,
        null);
  }

  void passes(Duration step) {
    settle();
    camunda.increaseTime(step);
    settle();
  }

  private void settle() {
    await()
        .untilAsserted(
            () -> {
              assertThat(camunda.openTimers()).noneMatch(one -> !one.due().isAfter(camunda.now()));
              assertThat(camunda.busyJobs().keySet()).noneMatch(one -> one.startsWith("worklist."));
            });
  }

  List<String> incidents() {
    return camunda.openIncidents();
  }

  /** How many timers wait at the moment. */
  int timers() {
    return camunda.openTimers().size();
  }

  /** By instance: which timers wait until when, and which tasks are open. */
  Map<Long, List<String>> waiting() {
    var picture = new TreeMap<Long, List<String>>();
    var timers = camunda.openTimers();
    var tasks = camunda.openUserTasks();
    Stream.concat(
            timers.stream()
                .map(
                    one ->
                        Map.entry(
                            one.processInstanceKey(), one.elementId() + " until " + one.due())),
            tasks.stream()
                .map(one -> Map.entry(one.processInstanceKey(), one.elementId() + " is asked")))
        .forEach(
            one ->
                picture
                    .computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                    .add(one.getValue()));
    return picture;
  }

  /** The same for one instance, and each place where it is or was. */
  List<String> picture(long instance, Map<Long, List<String>> waiting) {
    return Stream.concat(
            waiting.getOrDefault(instance, List.of()).stream(),
            camunda.history(instance).stream().map(one -> one.elementId() + " " + one.state()))
        .toList();
  }

  @Override
  public void close() {
    client.close();
    camunda.close();
  }
}
