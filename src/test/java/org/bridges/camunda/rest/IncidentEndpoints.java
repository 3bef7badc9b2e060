package org.bridges.camunda.rest;

import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import org.bridges.camunda.records.IncidentRow;

/** Incidents: finding and resolving. */
final class IncidentEndpoints {

  private final EngineDoor engine;
  private final Search<IncidentRow> search = new Search<>(new Filter<>());

  IncidentEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/incidents/search", this::search)
        .on("GET", "/incidents/{incidentKey}", this::get)
        .on("POST", "/incidents/{incidentKey}/resolution", this::resolve);
  }

  private Reply search(Call call) {
    return Reply.ok(engine.read(model -> search.answer(call.body(), model.incidents().all())));
  }

  private Reply get(Call call) {
    var key = call.key("incidentKey");
    return engine.read(
        model -> {
          var row = model.incidents().incident(key);
          if (row == null) {
            throw Problem.notFound("Incident with key '%d' not found".formatted(key));
          }
          return Reply.ok(Json.of(row));
        });
  }

  private Reply resolve(Call call) {
    engine.command(
        ValueType.INCIDENT, IncidentIntent.RESOLVE, call.key("incidentKey"), new IncidentRecord());
    return Reply.noContent();
  }
}
