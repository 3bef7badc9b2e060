package org.bridges.camunda;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bridges.camunda.engine.ProcessEngine;
import org.bridges.camunda.records.IncidentRow;
import org.bridges.camunda.records.InstanceRow;
import org.bridges.camunda.records.OpenTimer;
import org.bridges.camunda.records.ReadModel;
import org.bridges.camunda.records.VariableRow;

/** Reads for tests and for the clock; always up to date, however delayed searches are. */
final class EngineView {

  private final ProcessEngine engine;
  private final ReadModel model;

  EngineView(ProcessEngine engine, ReadModel model) {
    this.engine = engine;
    this.model = model;
  }

  /** Waits until the model shows every record written up to now. */
  void catchUp() {
    model.awaitPosition(engine.lastPosition());
  }

  boolean isQuiet() {
    var position = engine.lastPosition();
    var now = engine.now();
    return model.awaitPosition(position)
        && engine.isIdle()
        && model.busyJobs(now.plus(EmbeddedCamunda.SOON)).isEmpty()
        && model.nextDueMoment().filter(due -> !due.isAfter(now)).isEmpty()
        && engine.lastPosition() == position;
  }

  Optional<Instant> nextDueMoment() {
    catchUp();
    return model.nextDueMoment();
  }

  List<OpenTimer> openTimers() {
    return read(model::openTimers);
  }

  Map<String, Integer> busyJobs() {
    catchUp();
    return model.busyJobs(engine.now());
  }

  List<EngineVariable> variables() {
    return read(() -> model.variables().all().stream().map(this::view).toList());
  }

  List<OpenUserTask> openUserTasks() {
    return read(() -> model.userTasks().open().stream().map(OpenUserTask::of).toList());
  }

  Map<String, Set<String>> visitedElements() {
    return read(
        () -> {
          var copy = new LinkedHashMap<String, Set<String>>();
          model.instances().visited().forEach((id, seen) -> copy.put(id, new TreeSet<>(seen)));
          return copy;
        });
  }

  List<Visit> history(long instance) {
    return read(
        () -> {
          var row = model.instances().instance(instance);
          return row == null ? List.of() : visits(row);
        });
  }

  List<String> openIncidents() {
    return read(
        () ->
            model.incidents().all().stream()
                .filter(IncidentRow::isOpen)
                .map(IncidentRow::toString)
                .toList());
  }

  private static List<Visit> visits(InstanceRow row) {
    return row.elements().values().stream()
        .map(one -> new Visit(one.elementId(), Visit.State.valueOf(one.state().name())))
        .toList();
  }

  private EngineVariable view(VariableRow row) {
    var element = model.instances().element(row.scope());
    var instance = model.instances().instance(row.instance());
    var scope =
        element != null ? element.elementId() : instance != null ? instance.definition().id() : "";
    return new EngineVariable(row.instance(), scope, row.name(), row.json());
  }

  private <T> T read(Supplier<T> query) {
    catchUp();
    return model.read(query);
  }
}
