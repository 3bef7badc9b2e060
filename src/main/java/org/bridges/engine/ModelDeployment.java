package org.bridges.engine;

import io.camunda.client.CamundaClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings all models, tables and forms to the engine in one deployment. Unchanged resources make no
 * new version: the engine compares them.
 */
@Component
class ModelDeployment {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

  private final CamundaClient client;
  private final ModelFiles files;
  private final EngineTimeLimits limits;

  ModelDeployment(CamundaClient client, ModelFiles files, EngineTimeLimits limits) {
    this.client = client;
    this.files = files;
    this.limits = limits;
  }

  /**
   * Deploys.
   *
   * @throws io.camunda.client.api.command.ClientException while the engine is away
   */
  void deploy() {
    var resources = files.deployed();
    var command = client.newDeployResourceCommand();
    var step =
        command.addResourceBytes(
            ModelFiles.bytes(resources.getFirst()), ModelFiles.nameOf(resources.getFirst()));
    for (var resource : resources.subList(1, resources.size())) {
      step = step.addResourceBytes(ModelFiles.bytes(resource), ModelFiles.nameOf(resource));
    }
    var answer = step.send().join();
    limits.forget();
    log.info("Deployed {} resources as {}", resources.size(), answer.getKey());
  }
}
