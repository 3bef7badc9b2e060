package wrong;

import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;

/** A worker in the wrong place that is public and knows Camunda. */
public class LoudWorker implements EngineWorker {

  /** Something a worker must not hold. */
  public CamundaClient client;

  @Override
  public String jobType() {
    return "wrong.shout";
  }

  @Override
  public List<String> fetches() {
    return List.of();
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    return Map.of();
  }
}
