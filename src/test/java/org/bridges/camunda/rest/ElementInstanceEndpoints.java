package org.bridges.camunda.rest;

import io.camunda.zeebe.protocol.impl.record.value.variable.VariableDocumentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableDocumentIntent;
import io.camunda.zeebe.protocol.record.value.VariableDocumentUpdateSemantic;
import java.util.Collection;
import java.util.List;
import org.bridges.camunda.engine.EngineCommands;
import org.bridges.camunda.records.ElementRow;
import org.bridges.camunda.records.ReadModel;

/** Visits to single elements. */
final class ElementInstanceEndpoints {

  private final EngineDoor engine;
  private final Search<ElementRow> search =
      new Search<>(
          new Filter<ElementRow>()
              .rule("elementInstanceScopeKey", (row, key, all) -> row.scope() == key.asLong()));

  ElementInstanceEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/element-instances/search", this::search)
        .on("GET", "/element-instances/{elementInstanceKey}", this::get)
        .on("PUT", "/element-instances/{elementInstanceKey}/variables", this::setVariables);
  }

  private Reply search(Call call) {
    return Reply.ok(engine.read(model -> search.answer(call.body(), candidates(model, call))));
  }

  private static Collection<ElementRow> candidates(ReadModel model, Call call) {
    var key = call.body().path("filter").path("processInstanceKey");
    if (!key.isTextual()) {
      return model.instances().elements();
    }
    var row = model.instances().instance(key.asLong());
    return row == null ? List.of() : row.elements().values();
  }

  private Reply get(Call call) {
    var key = call.key("elementInstanceKey");
    return engine.read(
        model -> {
          var row = model.instances().element(key);
          if (row == null) {
            throw Problem.notFound("Element Instance with key '%d' not found".formatted(key));
          }
          return Reply.ok(Json.of(row));
        });
  }

  private Reply setVariables(Call call) {
    var local = call.body().path("local").asBoolean();
    var document =
        new VariableDocumentRecord()
            .setScopeKey(call.key("elementInstanceKey"))
            .setVariables(Json.variables(call.body()))
            .setUpdateSemantics(
                local
                    ? VariableDocumentUpdateSemantic.LOCAL
                    : VariableDocumentUpdateSemantic.PROPAGATE);
    engine.command(
        ValueType.VARIABLE_DOCUMENT,
        VariableDocumentIntent.UPDATE,
        EngineCommands.NO_KEY,
        document);
    return Reply.noContent();
  }
}
