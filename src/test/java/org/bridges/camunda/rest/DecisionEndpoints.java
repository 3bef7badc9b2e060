package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import org.bridges.camunda.engine.EngineCommands;

/** Evaluates decisions. */
final class DecisionEndpoints {

  private final EngineDoor engine;

  DecisionEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router.on("POST", "/decision-definitions/evaluation", this::evaluate);
  }

  private Reply evaluate(Call call) {
    var body = call.body();
    var request =
        new DecisionEvaluationRecord()
            .setDecisionId(Json.text(body, "decisionDefinitionId"))
            .setDecisionKey(body.path("decisionDefinitionKey").asLong(-1))
            .setVariables(Json.variables(body));
    var answer =
        engine.command(
            ValueType.DECISION_EVALUATION,
            DecisionEvaluationIntent.EVALUATE,
            EngineCommands.NO_KEY,
            request);
    return Reply.ok(view(answer.key(), answer.read(new DecisionEvaluationRecord())));
  }

  private static ObjectNode view(long key, DecisionEvaluationRecord decision) {
    var view = Json.object();
    view.put("decisionDefinitionId", decision.getDecisionId());
    view.put("decisionDefinitionName", decision.getDecisionName());
    view.put("decisionDefinitionVersion", decision.getDecisionVersion());
    view.put("decisionRequirementsId", decision.getDecisionRequirementsId());
    view.put("output", decision.getDecisionOutput());
    view.put("failedDecisionDefinitionId", decision.getFailedDecisionId());
    view.put("failureMessage", decision.getEvaluationFailureMessage());
    view.put("tenantId", "<default>");
    view.put("decisionDefinitionKey", Long.toString(decision.getDecisionKey()));
    view.put("decisionRequirementsKey", Long.toString(decision.getDecisionRequirementsKey()));
    view.put("decisionInstanceKey", Long.toString(key));
    view.put("decisionEvaluationKey", Long.toString(key));
    var evaluated = view.putArray("evaluatedDecisions");
    decision.getEvaluatedDecisions().forEach(one -> evaluated.add(view(one)));
    return view;
  }

  private static ObjectNode view(EvaluatedDecisionValue decision) {
    var view = Json.object();
    view.put("decisionDefinitionId", decision.getDecisionId());
    view.put("decisionDefinitionName", decision.getDecisionName());
    view.put("decisionDefinitionVersion", decision.getDecisionVersion());
    view.put("decisionDefinitionType", decision.getDecisionType());
    view.put("output", decision.getDecisionOutput());
    view.put("tenantId", "<default>");
    addRules(view.putArray("matchedRules"), decision);
    addInputs(view.putArray("evaluatedInputs"), decision);
    view.put("decisionDefinitionKey", Long.toString(decision.getDecisionKey()));
    view.put("decisionEvaluationInstanceKey", decision.getDecisionEvaluationInstanceKey());
    return view;
  }

  private static void addRules(ArrayNode rules, EvaluatedDecisionValue decision) {
    for (var rule : decision.getMatchedRules()) {
      var view = rules.addObject();
      view.put("ruleId", rule.getRuleId());
      view.put("ruleIndex", rule.getRuleIndex());
      addOutputs(view.putArray("evaluatedOutputs"), rule);
    }
  }

  private static void addOutputs(ArrayNode outputs, MatchedRuleValue rule) {
    for (var output : rule.getEvaluatedOutputs()) {
      var view = outputs.addObject();
      view.put("outputId", output.getOutputId());
      view.put("outputName", output.getOutputName());
      view.put("outputValue", output.getOutputValue());
    }
  }

  private static void addInputs(ArrayNode inputs, EvaluatedDecisionValue decision) {
    for (var input : decision.getEvaluatedInputs()) {
      var view = inputs.addObject();
      view.put("inputId", input.getInputId());
      view.put("inputName", input.getInputName());
      view.put("inputValue", input.getInputValue());
    }
  }
}
