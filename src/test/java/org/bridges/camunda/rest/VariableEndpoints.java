package org.bridges.camunda.rest;

import java.util.Collection;
import java.util.List;
import org.bridges.camunda.records.ReadModel;
import org.bridges.camunda.records.VariableRow;

/** Variables of all instances. */
final class VariableEndpoints {

  private final EngineDoor engine;
  private final Search<VariableRow> search = new Search<>(new Filter<>());

  VariableEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/variables/search", this::search)
        .on("GET", "/variables/{variableKey}", this::get);
  }

  private Reply search(Call call) {
    return Reply.ok(engine.read(model -> search.answer(call.body(), candidates(model, call))));
  }

  private static Collection<VariableRow> candidates(ReadModel model, Call call) {
    var key = call.body().path("filter").path("processInstanceKey");
    if (!key.isTextual()) {
      return model.variables().all();
    }
    var row = model.instances().instance(key.asLong());
    return row == null ? List.of() : row.variables();
  }

  private Reply get(Call call) {
    var key = call.key("variableKey");
    return engine.read(
        model -> {
          var row = model.variables().variable(key);
          if (row == null) {
            throw Problem.notFound("Variable with key '%d' not found".formatted(key));
          }
          var view = Json.of(row);
          view.remove("isTruncated");
          return Reply.ok(view);
        });
  }
}
