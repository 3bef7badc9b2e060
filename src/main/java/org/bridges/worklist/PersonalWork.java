package org.bridges.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The worklist of one person: the tasks of the person's groups whose record the gate opens. The
 * steps of advocates and family coordinators are their coordinator's too: an agency may have nobody
 * with an account, or none be found yet, and no step may stand in no list.
 */
@Service
public class PersonalWork {

  private static final int LAST_PAGE = 1_000_000;

  private final WorkTasks tasks;
  private final Worklist worklist;
  private final Directory directory;
  private final Gate gate;

  PersonalWork(WorkTasks tasks, Worklist worklist, Directory directory, Gate gate) {
    this.tasks = tasks;
    this.worklist = worklist;
    this.directory = directory;
    this.gate = gate;
  }

  /**
   * One page of open tasks: safety first, then urgent, then by due moment.
   *
   * @param number part of a case number; empty for all
   */
  @Transactional(readOnly = true)
  public Page<OpenTask> open(StaffView person, String number, int page, int size) {
    var plain = number.replaceAll("[^A-Za-z0-9-]", "");
    return tasks
        .openFor(
            groups(person),
            gate.cases(person),
            gate.referrals(person),
            gate.matters(person),
            plain,
            PageRequest.of(Math.min(page, LAST_PAGE), size))
        .map(WorkTask::view);
  }

  /** The open tasks of the person's groups that are due before the moment, soonest first. */
  @Transactional(readOnly = true)
  public List<OpenTask> dueBefore(StaffView person, Instant until) {
    return tasks
        .dueBefore(
            groups(person), gate.cases(person), gate.referrals(person), gate.matters(person), until)
        .stream()
        .map(WorkTask::view)
        .toList();
  }

  /**
   * One task of the person's groups; a task of another group does not exist for the person.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public OpenTask task(UUID id, StaffView person) {
    var task = worklist.task(id);
    if (!groups(person).contains(task.group())) {
      throw new Missing("task");
    }
    return task;
  }

  /**
   * Whether nobody has the task, or only somebody who is away or may not open its record any more.
   */
  @Transactional(readOnly = true)
  public boolean isFree(OpenTask task) {
    var holder = task.assignee();
    return holder == null
        || directory
            .findStaff(holder)
            .filter(directory.presence()::isThere)
            .filter(one -> gate.canAccess(one, AuditAction.CHANGE, task.subject(), DataClass.STEP))
            .isEmpty();
  }

  /** Whether the person sees more of the task's case than its step. */
  @Transactional(readOnly = true)
  public boolean mayOpenCase(OpenTask task, StaffView person) {
    return gate.canAccess(person, AuditAction.VIEW, task.subject(), DataClass.CASE);
  }

  private static List<String> groups(StaffView person) {
    var leads = person.groups().contains(Group.COORDINATORS);
    return Stream.of(Group.values())
        .filter(one -> person.groups().contains(one) || (leads && one.helpsCoordinators()))
        .map(Group::code)
        .toList();
  }
}
