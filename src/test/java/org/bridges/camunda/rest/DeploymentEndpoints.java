package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import org.bridges.camunda.engine.EngineCommands;

/** Deploys models, tables and forms, all of one request together. */
final class DeploymentEndpoints {

  private final EngineDoor engine;

  DeploymentEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router.on("POST", "/deployments", this::deploy);
  }

  private Reply deploy(Call call) {
    var deployment = new DeploymentRecord();
    var files = Multipart.files(call.upload().contentType(), call.upload().bytes());
    if (files.isEmpty()) {
      throw Problem.badRequest("No resources provided.");
    }
    files.forEach(
        (name, content) -> deployment.resources().add().setResourceName(name).setResource(content));
    var answer =
        engine.command(
            ValueType.DEPLOYMENT, DeploymentIntent.CREATE, EngineCommands.NO_KEY, deployment);
    return Reply.ok(view(answer.key(), answer.read(new DeploymentRecord())));
  }

  private static ObjectNode view(long key, DeploymentRecord deployment) {
    var view = Json.object().put("tenantId", "<default>");
    view.put("deploymentKey", Long.toString(key));
    var all = view.putArray("deployments");
    addProcesses(all, deployment);
    addDecisions(all, deployment);
    addRequirements(all, deployment);
    addForms(all, deployment);
    return view;
  }

  private static void addProcesses(ArrayNode all, DeploymentRecord deployment) {
    for (var process : deployment.getProcessesMetadata()) {
      add(all, "processDefinition")
          .put("processDefinitionId", process.getBpmnProcessId())
          .put("processDefinitionVersion", process.getVersion())
          .put("resourceName", process.getResourceName())
          .put("processDefinitionKey", Long.toString(process.getProcessDefinitionKey()));
    }
  }

  private static void addDecisions(ArrayNode all, DeploymentRecord deployment) {
    for (var decision : deployment.getDecisionsMetadata()) {
      add(all, "decisionDefinition")
          .put("decisionDefinitionId", decision.getDecisionId())
          .put("version", decision.getVersion())
          .put("name", decision.getDecisionName())
          .put("decisionRequirementsId", decision.getDecisionRequirementsId())
          .put("decisionDefinitionKey", Long.toString(decision.getDecisionKey()))
          .put("decisionRequirementsKey", Long.toString(decision.getDecisionRequirementsKey()));
    }
  }

  private static void addRequirements(ArrayNode all, DeploymentRecord deployment) {
    for (var requirements : deployment.getDecisionRequirementsMetadata()) {
      add(all, "decisionRequirements")
          .put("decisionRequirementsId", requirements.getDecisionRequirementsId())
          .put("version", requirements.getDecisionRequirementsVersion())
          .put("decisionRequirementsName", requirements.getDecisionRequirementsName())
          .put("resourceName", requirements.getResourceName())
          .put("decisionRequirementsKey", Long.toString(requirements.getDecisionRequirementsKey()));
    }
  }

  private static void addForms(ArrayNode all, DeploymentRecord deployment) {
    for (var form : deployment.getFormMetadata()) {
      add(all, "form")
          .put("formId", form.getFormId())
          .put("version", form.getVersion())
          .put("resourceName", form.getResourceName())
          .put("formKey", Long.toString(form.getFormKey()));
    }
  }

  private static ObjectNode add(ArrayNode all, String kind) {
    return all.addObject().putObject(kind).put("tenantId", "<default>");
  }
}
