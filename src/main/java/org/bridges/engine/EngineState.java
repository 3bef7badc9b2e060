package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.IncidentState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bridges.shared.WrongState;
import org.springframework.stereotype.Component;

/** What the engine says about itself: where tokens stand, and what is stuck. */
@Component
public class EngineState {

  private static final int TRIES_AGAIN = 3;

  private final CamundaClient client;
  private final Models models;

  EngineState(CamundaClient client, Models models) {
    this.client = client;
    this.models = models;
  }

  /** A step that stands still because its work failed; the code is the engine's error type. */
  public record Stuck(long key, String processId, String elementId, String code, Instant since) {}

  /** How many tokens stand at each element, by its present name; empty while the engine is away. */
  public Optional<Map<String, Long>> standing(String processId) {
    try {
      var counts = new HashMap<String, Long>();
      client
          .newProcessDefinitionSearchRequest()
          .filter(filter -> filter.processDefinitionId(processId))
          .send()
          .join()
          .items()
          .forEach(one -> add(counts, processId, one.getProcessDefinitionKey()));
      return Optional.of(counts);
    } catch (ClientException away) {
      return Optional.empty();
    }
  }

  /** Everything that is stuck; empty while the engine is away. */
  public Optional<List<Stuck>> stuck() {
    try {
      return Optional.of(
          client
              .newIncidentSearchRequest()
              .filter(filter -> filter.state(IncidentState.ACTIVE))
              .send()
              .join()
              .items()
              .stream()
              .map(
                  one ->
                      new Stuck(
                          one.getIncidentKey(),
                          one.getProcessDefinitionId(),
                          models.presentId(one.getProcessDefinitionId(), one.getElementId()),
                          one.getErrorType().name(),
                          one.getCreationTime().toInstant()))
              .toList());
    } catch (ClientException away) {
      return Optional.empty();
    }
  }

  /**
   * Lets a stuck step try again.
   *
   * @throws WrongState when it is not stuck any more or the engine does not answer
   */
  public void tryAgain(long incidentKey) {
    try {
      var incident = client.newIncidentGetRequest(incidentKey).send().join();
      if (incident.getJobKey() != null && incident.getJobKey() > 0) {
        client.newUpdateRetriesCommand(incident.getJobKey()).retries(TRIES_AGAIN).send().join();
      }
      client.newResolveIncidentCommand(incidentKey).send().join();
    } catch (ClientException problem) {
      throw new WrongState("not-stuck", "This step is not stuck any more, or the engine is away.");
    }
  }

  private void add(Map<String, Long> counts, String processId, long definitionKey) {
    client
        .newProcessDefinitionElementStatisticsRequest(definitionKey)
        .send()
        .join()
        .forEach(
            one -> {
              if (one.getActive() > 0) {
                var element = models.presentId(processId, one.getElementId());
                counts.merge(element, one.getActive(), Long::sum);
              }
            });
  }
}
