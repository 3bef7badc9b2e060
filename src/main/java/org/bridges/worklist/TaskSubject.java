package org.bridges.worklist;

import java.util.Optional;
import org.bridges.audit.Ids;
import org.bridges.audit.SubjectFinder;
import org.bridges.audit.SubjectKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose record a task is about, for the record of who looked. */
@Component
class TaskSubject implements SubjectFinder {

  private final WorkTasks tasks;

  TaskSubject(WorkTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.TASK;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Found> find(String id) {
    return Ids.parse(id).flatMap(tasks::findById).map(WorkTask::view).map(TaskSubject::found);
  }

  private static Found found(OpenTask task) {
    return new Found(task.subject(), task.formId(), null);
  }
}
