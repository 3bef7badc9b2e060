package org.bridges.camunda.rest;

import io.camunda.zeebe.protocol.impl.record.value.message.MessageCorrelationRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageCorrelationIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import org.bridges.camunda.engine.EngineCommands;

/** Messages: left for whoever comes, or delivered at once. */
final class MessageEndpoints {

  private final EngineDoor engine;

  MessageEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/messages/publication", this::publish)
        .on("POST", "/messages/correlation", this::correlate);
  }

  private Reply publish(Call call) {
    var body = call.body();
    var message =
        new MessageRecord()
            .setName(Json.text(body, "name"))
            .setCorrelationKey(Json.text(body, "correlationKey"))
            .setTimeToLive(body.path("timeToLive").asLong(0))
            .setVariables(Json.variables(body));
    if (body.hasNonNull("messageId")) {
      message.setMessageId(body.path("messageId").asText());
    }
    var answer =
        engine.command(ValueType.MESSAGE, MessageIntent.PUBLISH, EngineCommands.NO_KEY, message);
    var view = Json.object().put("tenantId", "<default>");
    return Reply.ok(view.put("messageKey", Long.toString(answer.key())));
  }

  private Reply correlate(Call call) {
    var body = call.body();
    var message =
        new MessageCorrelationRecord()
            .setName(Json.text(body, "name"))
            .setCorrelationKey(Json.text(body, "correlationKey"))
            .setVariables(Json.variables(body));
    var answer =
        engine.command(
            ValueType.MESSAGE_CORRELATION,
            MessageCorrelationIntent.CORRELATE,
            EngineCommands.NO_KEY,
            message);
    var correlated = answer.read(new MessageCorrelationRecord());
    var view = Json.object().put("tenantId", "<default>");
    view.put("messageKey", Long.toString(answer.key()));
    view.put("processInstanceKey", Long.toString(correlated.getProcessInstanceKey()));
    return Reply.ok(view);
  }
}
