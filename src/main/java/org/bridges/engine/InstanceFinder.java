package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the instance that an earlier, unanswered try may have started. */
@Component
class InstanceFinder {

  private final CamundaClient client;

  InstanceFinder(CamundaClient client) {
    this.client = client;
  }

  /**
   * The process's instance for the record, in the same generation where the variables name one. One
   * that was cancelled does not count. Searches lag: only what was started long enough ago is
   * certain to be found.
   */
  OptionalLong find(String processId, Map<String, Object> variables, UUID businessId) {
    var wanted = new HashMap<String, Object>();
    variables.forEach(
        (name, value) -> {
          if (EngineVariables.IDS.contains(name) && businessId.toString().equals(value)) {
            wanted.put(name, asJson(businessId));
          }
        });
    if (wanted.isEmpty()) {
      return OptionalLong.empty();
    }
    if (variables.get("generation") instanceof Integer generation) {
      wanted.put("generation", generation.toString());
    }
    return client
        .newProcessInstanceSearchRequest()
        .filter(filter -> filter.processDefinitionId(processId).variables(wanted))
        .send()
        .join()
        .items()
        .stream()
        .filter(instance -> instance.getState() != ProcessInstanceState.TERMINATED)
        .mapToLong(instance -> instance.getProcessInstanceKey())
        .max();
  }

  /** Searches compare the JSON text of a variable, quotes included. */
  private static String asJson(UUID id) {
    return '"' + id.toString() + '"';
  }
}
