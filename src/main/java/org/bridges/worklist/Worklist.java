package org.bridges.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.bridges.engine.EngineEpoch;
import org.bridges.engine.EngineTasks;
import org.bridges.engine.EngineVariables;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.BackgroundWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The open tasks, in the order in which they matter, and the history of the done ones. */
@Service
public class Worklist {

  private final WorkTasks tasks;
  private final OfficeTime time;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;
  private final BackgroundWork background;
  private final EngineEpoch epoch;

  Worklist(
      WorkTasks tasks,
      OfficeTime time,
      JsonMapper json,
      ApplicationEventPublisher events,
      BackgroundWork background,
      EngineEpoch epoch) {
    this.tasks = tasks;
    this.time = time;
    this.json = json;
    this.events = events;
    this.background = background;
    this.epoch = epoch;
  }

  /**
   * A task appeared; the same one again changes nothing. Where its process was started again, the
   * step's new task takes the place of the old one and keeps its id, its age and its assignee.
   */
  @Transactional
  public void created(NewTask task, Map<String, Object> variables) {
    if (find(task.epoch(), task.engineKey()).isPresent()) {
      return;
    }
    var earlier = earlier(task);
    if (earlier.isPresent()) {
      earlier.get().standsAgain(task);
      if (earlier.get().assignee() != null) {
        background.soon(AssignedAgain.of(earlier.get().id()));
      }
      return;
    }
    var values = json.writeValueAsString(EngineVariables.checked(variables));
    var row = tasks.saveAndFlush(new WorkTask(task, time.instant(), values));
    events.publishEvent(new TaskCreated(row.view(), variables));
  }

  /** A task was given to a person, or put back with an empty name. */
  @Transactional
  public void assigned(int epoch, long engineKey, String user) {
    var row = find(epoch, engineKey);
    if (row.isPresent() && row.get().assign(user, time.instant())) {
      events.publishEvent(new TaskClaimed(row.get().view(), user));
    }
  }

  /** A task was completed, here or in Tasklist. */
  @Transactional
  public void completed(int epoch, long engineKey) {
    close(epoch, engineKey, WorkTask.State.COMPLETED);
  }

  /** A task was taken back by its process. */
  @Transactional
  public void canceled(int epoch, long engineKey) {
    close(epoch, engineKey, WorkTask.State.CANCELED);
  }

  /** The cases with an open task of the group whose due moment has passed. */
  @Transactional(readOnly = true)
  public Set<UUID> casesLateFor(Group group) {
    return Set.copyOf(tasks.casesLateFor(group.code(), time.instant()));
  }

  /** The referrals with an open task that does not belong to a case. */
  @Transactional(readOnly = true)
  public Set<UUID> referralsWithWork() {
    return Set.copyOf(tasks.referralsWithWork());
  }

  /** The open tasks of a case, soonest first. */
  @Transactional(readOnly = true)
  public List<OpenTask> ofCase(UUID caseId) {
    return tasks.openOfCase(caseId).stream().map(WorkTask::view).toList();
  }

  /** The open tasks that somebody has taken, soonest first. */
  @Transactional(readOnly = true)
  public List<OpenTask> heldBy(String user) {
    return tasks.openHeldBy(user).stream()
        .map(WorkTask::view)
        .sorted(java.util.Comparator.comparing(OpenTask::due))
        .toList();
  }

  /**
   * Gives a task that somebody holds to another person, or back to its group; the engine hears of
   * it after the commit. A task that is done meanwhile, or held by somebody else, stays as it is.
   *
   * @param to user name; empty for the group
   * @return whether it moved
   */
  @Transactional
  public boolean passOn(UUID id, String from, String to) {
    var row = row(id);
    if (!row.isOpen() || !from.equals(row.assignee()) || from.equals(to)) {
      return false;
    }
    row.assign(to, time.instant());
    background.soon(AssignedAgain.of(id));
    return true;
  }

  /** The open tasks of a referral that has no case yet. */
  @Transactional(readOnly = true)
  public List<OpenTask> ofReferral(UUID referralId) {
    return tasks.openOfReferral(referralId).stream().map(WorkTask::view).toList();
  }

  /**
   * One task, open or closed.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public OpenTask task(UUID id) {
    return row(id).view();
  }

  /** The last completed task of this form for the record. */
  @Transactional(readOnly = true)
  public Optional<OpenTask> lastCompleted(String formId, UUID about) {
    return tasks.lastCompleted(formId, about).map(WorkTask::view);
  }

  /** Who completed the last task of this form for the record, by user name. */
  @Transactional(readOnly = true)
  public Optional<String> lastCompletedBy(String formId, UUID about) {
    return tasks.lastCompleted(formId, about).map(WorkTask::closedBy);
  }

  /** How many tasks wait at each step, how many are late, and since when the oldest waits. */
  @Transactional(readOnly = true)
  public List<StepCount> waiting() {
    return tasks.waiting(time.instant()).stream()
        .map(
            row ->
                new StepCount(
                    row.getProcessId(),
                    row.getElementId(),
                    row.getWaiting(),
                    row.getLate(),
                    row.getOldest()))
        .toList();
  }

  /** Counts of one step of a model. */
  public record StepCount(
      String processId, String elementId, long waiting, long late, Instant oldest) {}

  /** The engine has the task no more; answers whether it was open. */
  @Transactional
  boolean takenBack(UUID id) {
    return close(row(id), WorkTask.State.CANCELED);
  }

  @Transactional
  void completingBy(UUID id, String user) {
    row(id).completingBy(user);
  }

  /** The key under which the present cluster has the task; none while it is filled again. */
  @Transactional(readOnly = true)
  OptionalLong engineKey(UUID id) {
    var row = row(id);
    return row.engineEpoch() == epoch.current()
        ? OptionalLong.of(row.engineKey())
        : OptionalLong.empty();
  }

  /**
   * The key under which the present cluster has the task.
   *
   * @throws WrongState while the cluster is filled again
   */
  long presentKey(UUID id) {
    return engineKey(id).orElseThrow(EngineTasks::away);
  }

  @Transactional(readOnly = true)
  Map<String, Object> values(UUID id) {
    return json.readValue(row(id).values(), new TypeReference<Map<String, Object>>() {});
  }

  private Optional<WorkTask> earlier(NewTask task) {
    var about = task.about();
    return about == null
        ? Optional.empty()
        : tasks.openAt(task.step().processId(), task.step().elementId(), about);
  }

  private WorkTask row(UUID id) {
    return tasks.findById(id).orElseThrow(() -> new Missing("task"));
  }

  private Optional<WorkTask> find(int epoch, long engineKey) {
    return tasks.findByEngineEpochAndEngineKey(epoch, engineKey);
  }

  private void close(int epoch, long engineKey, WorkTask.State end) {
    find(epoch, engineKey).ifPresent(row -> close(row, end));
  }

  private boolean close(WorkTask row, WorkTask.State end) {
    var isNews = row.close(end, time.instant());
    if (isNews) {
      var completed = end == WorkTask.State.COMPLETED;
      events.publishEvent(new TaskClosed(row.view(), completed, row.closedBy()));
    }
    return isNews;
  }
}
