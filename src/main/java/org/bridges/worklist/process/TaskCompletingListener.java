package org.bridges.worklist.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.TaskListener;
import org.bridges.engine.Work;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/** A user task is completed, on our page or in Camunda Tasklist. */
@Component
class TaskCompletingListener implements TaskListener {

  private final Worklist worklist;

  TaskCompletingListener(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public Event event() {
    return Event.COMPLETING;
  }

  @Override
  public String jobType() {
    return "worklist.taskCompleting";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseNumber");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    worklist.completed(work.epoch(), TaskEvent.taskKey(work));
    return Map.of();
  }
}
