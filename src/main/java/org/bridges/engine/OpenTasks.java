package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.UserTaskState;
import java.util.HashMap;
import java.util.Map;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The user tasks that the cluster has open, as its search shows them. */
@Component
public class OpenTasks {

  private static final int PAGE = 500;

  private final CamundaClient client;

  OpenTasks(CamundaClient client) {
    this.client = client;
  }

  /** One task that a person could complete. */
  public record Task(long key, long instanceKey, String processId, String elementId) {}

  /**
   * All of them, by key. The search may lag behind by some seconds.
   *
   * @throws WrongState while the engine is away
   */
  public Map<Long, Task> all() {
    try {
      var found = new HashMap<Long, Task>();
      String after = null;
      do {
        after = page(after, found);
      } while (after != null);
      return found;
    } catch (ClientException away) {
      throw EngineTasks.away();
    }
  }

  private @Nullable String page(@Nullable String after, Map<Long, Task> found) {
    var answer =
        client
            .newUserTaskSearchRequest()
            .filter(filter -> filter.state(UserTaskState.CREATED))
            .sort(sort -> sort.creationDate().asc())
            .page(page -> (after == null ? page : page.after(after)).limit(PAGE))
            .send()
            .join();
    for (var one : answer.items()) {
      found.put(
          one.getUserTaskKey(),
          new Task(
              one.getUserTaskKey(),
              one.getProcessInstanceKey(),
              one.getBpmnProcessId(),
              one.getElementId()));
    }
    return answer.items().size() < PAGE ? null : answer.page().endCursor();
  }
}
