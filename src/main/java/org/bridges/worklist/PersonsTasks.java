package org.bridges.worklist;

import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.BackgroundWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that are for one person from the start. */
@Service
public class PersonsTasks {

  private final WorkTasks tasks;
  private final BackgroundWork background;
  private final OfficeTime time;

  PersonsTasks(WorkTasks tasks, BackgroundWork background, OfficeTime time) {
    this.tasks = tasks;
    this.background = background;
    this.time = time;
  }

  /** Gives a task that nobody has to whom it is for; the engine hears of it after the commit. */
  @Transactional
  public void give(UUID id, String to) {
    tasks
        .findById(id)
        .filter(task -> task.isOpen() && task.assignee() == null)
        .filter(task -> task.assign(to, time.instant()))
        .ifPresent(task -> background.soon(AssignedAgain.of(id)));
  }
}
