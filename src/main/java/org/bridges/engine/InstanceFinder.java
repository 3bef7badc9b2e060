package org.bridges.engine;

import io.camunda.client.CamundaClient;
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

  OptionalLong find(String processId, Map<String, Object> variables, UUID businessId) {
    var idName =
        variables.entrySet().stream()
            .filter(entry -> EngineVariables.IDS.contains(entry.getKey()))
            .filter(entry -> businessId.toString().equals(entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
    if (idName.isEmpty()) {
      return OptionalLong.empty();
    }
    return client
        .newProcessInstanceSearchRequest()
        .filter(
            filter ->
                filter
                    .processDefinitionId(processId)
                    .variables(Map.of(idName.get(), asJson(businessId))))
        .send()
        .join()
        .items()
        .stream()
        .mapToLong(instance -> instance.getProcessInstanceKey())
        .max();
  }

  /** Searches compare the JSON text of a variable, quotes included. */
  private static String asJson(UUID id) {
    return '"' + id.toString() + '"';
  }
}
