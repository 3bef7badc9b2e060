package org.bridges.worklist.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.TaskListener;
import org.bridges.engine.Work;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/** A user task is given to a person, or put back. */
@Component
class TaskAssigningListener implements TaskListener {

  private final Worklist worklist;

  TaskAssigningListener(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public Event event() {
    return Event.ASSIGNING;
  }

  @Override
  public String jobType() {
    return "worklist.taskAssigning";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseNumber");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    worklist.assigned(work.epoch(), TaskEvent.taskKey(work), TaskEvent.assignee(work));
    return Map.of();
  }
}
