package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bridges.camunda.records.ElementRow;
import org.bridges.camunda.records.IncidentRow;
import org.bridges.camunda.records.InstanceRow;
import org.bridges.camunda.records.ReadModel;

/** What is shown of process instances. */
final class ProcessInstanceReads {

  private static final String KEY = "processInstanceKey";

  private final EngineDoor engine;
  private final Search<InstanceRow> search = new Search<>(filter());

  ProcessInstanceReads(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/process-instances/search", this::search)
        .on("GET", "/process-instances/{processInstanceKey}", this::get)
        .on(
            "GET",
            "/process-instances/{processInstanceKey}/statistics/element-instances",
            this::statistics);
  }

  /** The rules also serve the statistics of a process, which take the same filter. */
  static Filter<InstanceRow> filter() {
    return new Filter<InstanceRow>()
        .rule("variables", (row, wanted, all) -> VariableFilter.allHeld(wanted, row, row.key()))
        .rule("tags", (row, wanted, all) -> hasTags(row, wanted))
        .rule("errorMessage", (row, wanted, all) -> hasOpenIncident(row, wanted))
        .rule("elementId", (row, wanted, all) -> hasElement(row, all))
        .rule("elementInstanceState", (row, wanted, all) -> hasElement(row, all))
        .rule("hasElementInstanceIncident", (row, wanted, all) -> hasElement(row, all))
        .rule("hasRetriesLeft", (row, wanted, all) -> !wanted.asBoolean())
        .rule("batchOperationId", (row, wanted, all) -> Condition.holds(wanted, null))
        .rule("incidentErrorHashCode", (row, wanted, all) -> hashes(row, wanted));
  }

  private static boolean hasTags(InstanceRow row, JsonNode wanted) {
    var tags = (Set<?>) row.value("tags");
    for (var tag : wanted) {
      if (tags == null || !tags.contains(tag.asText())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOpenIncident(InstanceRow row, JsonNode wanted) {
    return row.incidents().stream()
        .filter(IncidentRow::isOpen)
        .anyMatch(incident -> Condition.holds(wanted, incident.value("errorMessage")));
  }

  private static boolean hashes(InstanceRow row, JsonNode wanted) {
    return row.incidents().stream()
        .filter(IncidentRow::isOpen)
        .map(incident -> String.valueOf(incident.value("errorMessage")).hashCode())
        .anyMatch(hash -> Condition.holds(wanted, hash));
  }

  /** Element id, state and incident are asked of one and the same element instance. */
  private static boolean hasElement(InstanceRow row, JsonNode filter) {
    return row.elements().values().stream().anyMatch(element -> isWanted(element, filter));
  }

  private static boolean isWanted(ElementRow element, JsonNode filter) {
    return holds(filter.path("elementId"), element.elementId())
        && holds(filter.path("elementInstanceState"), element.state().name())
        && holds(filter.path("hasElementInstanceIncident"), element.incident() != null);
  }

  private static boolean holds(JsonNode wanted, Object value) {
    return wanted.isMissingNode() || wanted.isNull() || Condition.holds(wanted, value);
  }

  private Reply search(Call call) {
    return Reply.ok(engine.read(model -> search.answer(call.body(), candidates(model, call))));
  }

  private static Collection<InstanceRow> candidates(ReadModel model, Call call) {
    var key = call.body().path("filter").path(KEY);
    if (!key.isTextual()) {
      return model.instances().all();
    }
    var row = model.instances().instance(key.asLong());
    return row == null ? List.of() : List.of(row);
  }

  private Reply get(Call call) {
    return Reply.ok(engine.read(model -> Json.of(instance(model, call))));
  }

  private Reply statistics(Call call) {
    return Reply.ok(engine.read(model -> Statistics.of(List.of(instance(model, call)))));
  }

  private static InstanceRow instance(ReadModel model, Call call) {
    var key = call.key(KEY);
    var row = model.instances().instance(key);
    if (row == null) {
      throw Problem.notFound("Process Instance with key '%d' not found".formatted(key));
    }
    return row;
  }
}
