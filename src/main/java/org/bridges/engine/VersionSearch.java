package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.ProcessInstance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of the models that the engine has, and the instances that follow them. */
@Component
class VersionSearch {

  private static final int PAGE = 200;

  private final CamundaClient client;

  VersionSearch(CamundaClient client) {
    this.client = client;
  }

  /** A version of a process as the engine counts it. */
  record Version(long key, String processId, int number) {}

  /** An instance that runs; searches lag. */
  record Running(long key, long definitionKey, boolean hasIncident) {

    private static Running of(ProcessInstance one) {
      return new Running(
          one.getProcessInstanceKey(),
          one.getProcessDefinitionKey(),
          Boolean.TRUE.equals(one.getHasIncident()));
    }
  }

  /**
   * Every version, oldest first.
   *
   * @throws ClientException while the engine is away
   */
  List<Version> versions() {
    return client
        .newProcessDefinitionSearchRequest()
        .sort(sort -> sort.processDefinitionKey().asc())
        .page(page -> page.limit(10_000))
        .send()
        .join()
        .items()
        .stream()
        .map(
            one ->
                new Version(
                    one.getProcessDefinitionKey(), one.getProcessDefinitionId(), one.getVersion()))
        .toList();
  }

  /** The model as it was deployed. */
  ModelPlaces places(long definitionKey) {
    var xml = client.newProcessDefinitionGetXmlRequest(definitionKey).send().join();
    return ModelPlaces.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** How many tokens stand at each element of a version. */
  Map<String, Long> standing(long definitionKey) {
    var counts = new HashMap<String, Long>();
    client
        .newProcessDefinitionElementStatisticsRequest(definitionKey)
        .send()
        .join()
        .forEach(one -> counts.merge(one.getElementId(), one.getActive(), Long::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** How many instances follow a version. */
  long count(long definitionKey) {
    return client
        .newProcessInstanceSearchRequest()
        .filter(
            filter -> filter.processDefinitionKey(definitionKey).state(ProcessInstanceState.ACTIVE))
        .page(page -> page.limit(1))
        .send()
        .join()
        .page()
        .totalItems();
  }

  /** The next page of the instances that follow a version; ends with an empty cursor. */
  Page running(long definitionKey, @Nullable String after) {
    var answer =
        client
            .newProcessInstanceSearchRequest()
            .filter(
                filter ->
                    filter.processDefinitionKey(definitionKey).state(ProcessInstanceState.ACTIVE))
            .sort(sort -> sort.processInstanceKey().asc())
            .page(page -> (after == null ? page : page.after(after)).limit(PAGE))
            .send()
            .join();
    var isLast = answer.items().size() < PAGE;
    return new Page(
        answer.items().stream().map(Running::of).toList(),
        isLast ? null : answer.page().endCursor());
  }

  /** Some instances and where the next ones begin. */
  record Page(List<Running> instances, @Nullable String next) {}

  /** One instance; empty when it does not run any more. */
  Optional<Running> find(long instanceKey) {
    return client
        .newProcessInstanceSearchRequest()
        .filter(filter -> filter.processInstanceKey(instanceKey).state(ProcessInstanceState.ACTIVE))
        .send()
        .join()
        .items()
        .stream()
        .map(Running::of)
        .findFirst();
  }

  /** The variables at the root of an instance, as JSON text by name. */
  Map<String, String> variables(long instanceKey) {
    var found = new HashMap<String, String>();
    client
        .newVariableSearchRequest()
        .filter(filter -> filter.processInstanceKey(instanceKey).scopeKey(instanceKey))
        .page(page -> page.limit(1000))
        .send()
        .join()
        .items()
        .forEach(one -> found.put(one.getName(), one.getValue()));
    return found;
  }

  /** When the engine says that the open tasks of an instance are due, by key. */
  Map<Long, Instant> due(long instanceKey) {
    var found = new HashMap<Long, Instant>();
    client
        .newUserTaskSearchRequest()
        .filter(filter -> filter.processInstanceKey(instanceKey).state(UserTaskState.CREATED))
        .page(page -> page.limit(1000))
        .send()
        .join()
        .items()
        .stream()
        .filter(one -> one.getDueDate() != null)
        .forEach(one -> found.put(one.getUserTaskKey(), one.getDueDate().toInstant()));
    return found;
  }
}
