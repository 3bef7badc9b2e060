package org.bridges.worklist.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.TaskListener;
import org.bridges.engine.Work;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/** A user task is taken back: its step was interrupted or its process ended. */
@Component
class TaskCancelingListener implements TaskListener {

  private final Worklist worklist;

  TaskCancelingListener(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public Event event() {
    return Event.CANCELING;
  }

  @Override
  public String jobType() {
    return "worklist.taskCanceling";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseNumber");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    worklist.canceled(work.epoch(), TaskEvent.taskKey(work));
    return Map.of();
  }
}
