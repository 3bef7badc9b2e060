package org.bridges.camunda.rest;

import org.bridges.camunda.records.DefinitionRow;
import org.bridges.camunda.records.InstanceRow;
import org.bridges.camunda.records.ReadModel;

/** Deployed processes and how busy their elements are. */
final class ProcessDefinitionEndpoints {

  private final EngineDoor engine;
  private final Filter<InstanceRow> instances = ProcessInstanceReads.filter();

  ProcessDefinitionEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/process-definitions/search", this::search)
        .on("GET", "/process-definitions/{processDefinitionKey}", this::get)
        .on("GET", "/process-definitions/{processDefinitionKey}/xml", this::xml)
        .on(
            "POST",
            "/process-definitions/{processDefinitionKey}/statistics/element-instances",
            this::statistics);
  }

  private Reply search(Call call) {
    return engine.read(
        model -> {
          var latest =
              new Filter<DefinitionRow>()
                  .rule(
                      "isLatestVersion",
                      (row, wanted, all) ->
                          !wanted.asBoolean() || model.definitions().isLatest(row));
          var search = new Search<>(latest);
          return Reply.ok(search.answer(call.body(), model.definitions().processes()));
        });
  }

  private Reply get(Call call) {
    return Reply.ok(engine.read(model -> Json.of(definition(model, call))));
  }

  private Reply xml(Call call) {
    return Reply.xml(engine.read(model -> definition(model, call).xml()));
  }

  private Reply statistics(Call call) {
    var filter = call.body().path("filter");
    return engine.read(
        model -> {
          var counted =
              model.instances().ofDefinition(definition(model, call).key()).stream()
                  .filter(instance -> instances.matches(instance, filter))
                  .toList();
          return Reply.ok(Statistics.of(counted));
        });
  }

  private static DefinitionRow definition(ReadModel model, Call call) {
    var key = call.key("processDefinitionKey");
    var row = model.definitions().process(key);
    if (row == null) {
      throw Problem.notFound("Process Definition with key '%d' not found".formatted(key));
    }
    return row;
  }
}
