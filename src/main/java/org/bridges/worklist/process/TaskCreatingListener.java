package org.bridges.worklist.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.Models;
import org.bridges.engine.TaskListener;
import org.bridges.engine.Work;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/** A user task appears: its row is written before anybody can see the task. */
@Component
class TaskCreatingListener implements TaskListener {

  private final Worklist worklist;
  private final Models models;

  TaskCreatingListener(Worklist worklist, Models models) {
    this.worklist = worklist;
    this.models = models;
  }

  @Override
  public Event event() {
    return Event.CREATING;
  }

  @Override
  public String jobType() {
    return "worklist.taskCreating";
  }

  @Override
  public List<String> fetches() {
    return TaskEvent.FETCHED;
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    worklist.created(TaskEvent.read(work, models), TaskEvent.variables(work));
    return Map.of();
  }
}
