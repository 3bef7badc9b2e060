package org.bridges.worklist;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.access.Ground;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Managers see flow, not people, except the item that waits for their decision, while it waits
 * (contract, Sharing). Who was offered the task in Tasklist alone has no ground from it.
 */
@Component
class ManagerGround implements Ground {

  private static final Set<DataClass> OPENS =
      Set.of(
          DataClass.STEP,
          DataClass.CASE,
          DataClass.PLAN,
          DataClass.MEETING,
          DataClass.CONSENT,
          DataClass.TRANSFER);

  private final WorkTasks tasks;

  ManagerGround(WorkTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Set<DataClass> kinds() {
    return OPENS;
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return role == Role.MANAGER ? ids(person, OpenTask::caseId) : Set.of();
  }

  @Override
  public Set<UUID> referrals(StaffView person, Role role) {
    return role == Role.MANAGER ? ids(person, OpenTask::referralId) : Set.of();
  }

  private Set<UUID> ids(StaffView person, Function<OpenTask, @Nullable UUID> id) {
    return waiting(person).map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private Stream<OpenTask> waiting(StaffView person) {
    return tasks.openOf(Group.MANAGERS.code()).stream()
        .map(WorkTask::view)
        .filter(task -> task.assignee() == null || task.assignee().equals(person.username()));
  }
}
