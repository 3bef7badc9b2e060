package org.bridges.engine;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings all models, tables and forms to the engine in one deployment. Unchanged resources make no
 * new version: the engine compares them.
 */
@Component
class ModelDeployment {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
  private static final List<String> RESOURCES =
      List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form");

  private final CamundaClient client;
  private final EngineTimeLimits limits;

  ModelDeployment(CamundaClient client, EngineTimeLimits limits) {
    this.client = client;
    this.limits = limits;
  }

  /**
   * Deploys.
   *
   * @throws io.camunda.client.api.command.ClientException while the engine is away
   */
  void deploy() {
    var resources = resources();
    var command = client.newDeployResourceCommand();
    var step = command.addResourceBytes(bytes(resources.getFirst()), nameOf(resources.getFirst()));
    for (var resource : resources.subList(1, resources.size())) {
      step = step.addResourceBytes(bytes(resource), nameOf(resource));
    }
    var answer = step.send().join();
    limits.forget();
    log.info("Deployed {} resources as {}", resources.size(), answer.getKey());
  }

  private static List<Resource> resources() {
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      var all = new ArrayList<Resource>();
      for (var pattern : RESOURCES) {
        all.addAll(List.of(resolver.getResources("classpath:" + pattern)));
      }
      all.sort(Comparator.comparing(ModelDeployment::nameOf));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Resource resource) {
    return String.valueOf(resource.getFilename());
  }

  private static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
