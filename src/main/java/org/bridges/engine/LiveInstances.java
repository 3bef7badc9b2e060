package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process instances that the cluster has, and the commands that tell the truth about them. */
@Component
class LiveInstances {

  private static final int PAGE = 500;

  private final CamundaClient client;

  LiveInstances(CamundaClient client) {
    this.client = client;
  }

  record Live(long key, String processId, Instant since) {}

  /**
   * All that searches show, by key. They may lag: ask again with {@link #isThere} before acting.
   *
   * @throws ClientException while the engine is away
   */
  Map<Long, Live> all(Set<String> processes) {
    var found = new HashMap<Long, Live>();
    String after = null;
    do {
      after = page(processes, after, found);
    } while (after != null);
    return found;
  }

  private @Nullable String page(
      Set<String> processes, @Nullable String after, Map<Long, Live> found) {
    var answer =
        client
            .newProcessInstanceSearchRequest()
            .filter(
                filter ->
                    filter
                        .processDefinitionId(id -> id.in(List.copyOf(processes)))
                        .state(ProcessInstanceState.ACTIVE))
            .sort(sort -> sort.processInstanceKey().asc())
            .page(page -> (after == null ? page : page.after(after)).limit(PAGE))
            .send()
            .join();
    answer
        .items()
        .forEach(
            one ->
                found.put(
                    one.getProcessInstanceKey(),
                    new Live(
                        one.getProcessInstanceKey(),
                        one.getProcessDefinitionId(),
                        one.getStartDate().toInstant())));
    return answer.items().size() < PAGE ? null : answer.page().endCursor();
  }

  /** The moments and messages that instances wait for: element id by instance key. */
  Map<Long, String> waitingEvents() {
    var found = new HashMap<Long, String>();
    String after = null;
    do {
      after = pageOfEvents(after, found);
    } while (after != null);
    return found;
  }

  private @Nullable String pageOfEvents(@Nullable String after, Map<Long, String> found) {
    var answer =
        client
            .newElementInstanceSearchRequest()
            .filter(
                filter ->
                    filter
                        .type(ElementInstanceType.INTERMEDIATE_CATCH_EVENT)
                        .state(ElementInstanceState.ACTIVE))
            .sort(sort -> sort.elementInstanceKey().asc())
            .page(page -> (after == null ? page : page.after(after)).limit(PAGE))
            .send()
            .join();
    answer.items().forEach(one -> found.put(one.getProcessInstanceKey(), one.getElementId()));
    return answer.items().size() < PAGE ? null : answer.page().endCursor();
  }

  /** Whether the cluster has it; a command, so the answer never lags. */
  boolean isThere(long key, int generation) {
    try {
      client.newSetVariablesCommand(key).variables(Map.of("generation", generation)).send().join();
      return true;
    } catch (ClientException refused) {
      if (EngineCommands.isNotFound(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** The ids and numbers at the root of an instance, as JSON text by name. */
  Map<String, String> ids(long key) {
    var ids = new HashMap<String, String>();
    client
        .newVariableSearchRequest()
        .filter(filter -> filter.processInstanceKey(key).scopeKey(key))
        .page(page -> page.limit(PAGE))
        .send()
        .join()
        .items()
        .stream()
        .filter(one -> EngineVariables.IDS.contains(one.getName()))
        .forEach(one -> ids.put(one.getName(), one.getValue().replace("\"", "")));
    return ids;
  }

  /** Ends it; one that is gone already is no trouble. */
  boolean cancel(long key) {
    try {
      client.newCancelInstanceCommand(key).send().join();
      return true;
    } catch (ClientException refused) {
      return EngineCommands.isNotFound(refused);
    }
  }
}
