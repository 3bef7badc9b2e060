package org.bridges.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.directory.Directory;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.WaitingTimes;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonsTasks;
import org.bridges.worklist.TaskCreated;
import org.bridges.worklist.TaskFacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks of items in the worklist: what each waits for is said beside it, and a reminder of our
 * own is in the hands of the one person from the start, unless that person is away.
 */
@Component
class ItemTasks implements TaskFacts {

  private static final String OURS = "keep-promise";

  private final PlanDesk plan;
  private final WaitingTimes waiting;
  private final PersonsTasks tasks;
  private final Directory directory;

  ItemTasks(PlanDesk plan, WaitingTimes waiting, PersonsTasks tasks, Directory directory) {
    this.plan = plan;
    this.waiting = waiting;
    this.tasks = tasks;
    this.directory = directory;
  }

  @EventListener
  void on(TaskCreated created) {
    var task = created.task();
    if (task.formId().equals(OURS)) {
      item(task)
          .map(ItemView::inPerson)
          .flatMap(directory::findStaff)
          .filter(directory.presence()::isThere)
          .ifPresent(person -> tasks.give(task.id(), person.username()));
    }
  }

  @Override
  public Map<UUID, String> of(List<OpenTask> tasks) {
    var items =
        tasks.stream()
            .filter(ItemTasks::isOfItem)
            .collect(
                Collectors.toMap(OpenTask::id, task -> Objects.requireNonNull(task.subjectId())));
    var words = waiting.inWords(Set.copyOf(items.values()));
    return items.entrySet().stream()
        .filter(task -> words.containsKey(task.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, task -> words.get(task.getValue())));
  }

  private static boolean isOfItem(OpenTask task) {
    return task.processId().equals("follow-up") && task.subjectId() != null;
  }

  private Optional<ItemView> item(OpenTask task) {
    return Optional.ofNullable(task.subjectId()).map(plan::item);
  }
}
