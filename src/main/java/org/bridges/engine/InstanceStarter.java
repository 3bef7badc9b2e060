package org.bridges.engine;

import io.camunda.client.CamundaClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Starts instances, at the beginning of a model or before an element inside it: for a new record,
 * for one that ran before Bridges, and for each instance of a cluster that lost its state.
 */
@Component
class InstanceStarter {

  private final CamundaClient client;

  InstanceStarter(CamundaClient client) {
    this.client = client;
  }

  /**
   * Starts one; answers its key.
   *
   * @param elementId the element before which it begins; null is its beginning
   */
  long start(String processId, @Nullable String elementId, Map<String, Object> variables) {
    var command =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(processId)
            .latestVersion()
            .variables(variables);
    if (elementId != null) {
      command = command.startBeforeElement(elementId);
    }
    return command.requestTimeout(EngineCommands.PATIENCE).send().join().getProcessInstanceKey();
  }
}
