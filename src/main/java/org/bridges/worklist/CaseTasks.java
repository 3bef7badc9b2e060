package org.bridges.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of many cases at once, for who goes through all cases. */
@Component
public class CaseTasks {

  private final WorkTasks tasks;

  CaseTasks(WorkTasks tasks) {
    this.tasks = tasks;
  }

  /** By case; a case without an open task is left out. */
  @Transactional(readOnly = true)
  public Map<UUID, List<OpenTask>> of(Collection<UUID> cases) {
    return cases.isEmpty()
        ? Map.of()
        : tasks.openOfCases(cases).stream()
            .map(WorkTask::view)
            .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.caseId())));
  }
}
