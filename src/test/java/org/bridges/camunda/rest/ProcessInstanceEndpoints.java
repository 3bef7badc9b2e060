package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bridges.camunda.engine.EngineCommands;

/** Starts, migrates and cancels process instances. */
final class ProcessInstanceEndpoints {

  private static final long USUAL_WAIT = 15_000;

  private final EngineDoor engine;

  ProcessInstanceEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/process-instances", this::create)
        .on("POST", "/process-instances/{processInstanceKey}/migration", this::migrate)
        .on("POST", "/process-instances/{processInstanceKey}/cancellation", this::cancel);
  }

  private Reply create(Call call) {
    var body = call.body();
    var start =
        new ProcessInstanceCreationRecord()
            .setBpmnProcessId(Json.text(body, "processDefinitionId"))
            .setVersion(body.path("processDefinitionVersion").asInt(-1))
            .setProcessDefinitionKey(body.path("processDefinitionKey").asLong(-1))
            .setVariables(Json.variables(body))
            .setTags(new LinkedHashSet<>(texts(body.path("tags"))));
    for (var element : body.path("startInstructions")) {
      start.addStartInstruction(
          new ProcessInstanceCreationStartInstruction()
              .setElementId(element.path("elementId").asText()));
    }
    return Reply.ok(
        body.path("awaitCompletion").asBoolean() ? untilDone(body, start) : begun(start));
  }

  private ObjectNode begun(ProcessInstanceCreationRecord start) {
    var created = new ProcessInstanceCreationRecord();
    engine
        .command(
            ValueType.PROCESS_INSTANCE_CREATION,
            ProcessInstanceCreationIntent.CREATE,
            EngineCommands.NO_KEY,
            start)
        .read(created);
    return view(
        created.getBpmnProcessId(),
        created.getVersion(),
        created.getProcessDefinitionKey(),
        created.getProcessInstanceKey(),
        Map.of(),
        created.getTags());
  }

  private ObjectNode untilDone(JsonNode body, ProcessInstanceCreationRecord start) {
    start.setFetchVariables(texts(body.path("fetchVariables")));
    var wait = body.path("requestTimeout").asLong(0);
    var done = new ProcessInstanceResultRecord();
    engine
        .command(
            ValueType.PROCESS_INSTANCE_CREATION,
            ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT,
            EngineCommands.NO_KEY,
            start,
            wait > 0 ? wait : USUAL_WAIT)
        .read(done);
    return view(
        done.getBpmnProcessId(),
        done.getVersion(),
        done.getProcessDefinitionKey(),
        done.getProcessInstanceKey(),
        done.getVariables(),
        done.getTags());
  }

  private static ObjectNode view(
      String id,
      int version,
      long definition,
      long instance,
      Map<String, Object> variables,
      Set<String> tags) {
    var view = Json.object();
    view.put("processDefinitionId", id);
    view.put("processDefinitionVersion", version);
    view.put("tenantId", "<default>");
    Json.put(view, "variables", variables);
    view.put("processDefinitionKey", Long.toString(definition));
    view.put("processInstanceKey", Long.toString(instance));
    Json.put(view, "tags", tags);
    return view;
  }

  private Reply migrate(Call call) {
    var key = call.key("processInstanceKey");
    var plan =
        new ProcessInstanceMigrationRecord()
            .setProcessInstanceKey(key)
            .setTargetProcessDefinitionKey(call.body().path("targetProcessDefinitionKey").asLong());
    for (var step : call.body().path("mappingInstructions")) {
      plan.addMappingInstruction(
          new ProcessInstanceMigrationMappingInstruction()
              .setSourceElementId(step.path("sourceElementId").asText())
              .setTargetElementId(step.path("targetElementId").asText()));
    }
    engine.command(
        ValueType.PROCESS_INSTANCE_MIGRATION, ProcessInstanceMigrationIntent.MIGRATE, key, plan);
    return Reply.noContent();
  }

  private Reply cancel(Call call) {
    var key = call.key("processInstanceKey");
    engine.command(
        ValueType.PROCESS_INSTANCE,
        ProcessInstanceIntent.CANCEL,
        key,
        new ProcessInstanceRecord().setProcessInstanceKey(key));
    return Reply.noContent();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
