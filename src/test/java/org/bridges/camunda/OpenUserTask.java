package org.bridges.camunda;

import java.util.List;
import org.bridges.camunda.records.UserTaskRow;
import org.jspecify.annotations.Nullable;

/** A user task that is neither completed nor cancelled. */
public record OpenUserTask(
    long key,
    long processInstanceKey,
    String processId,
    String elementId,
    String state,
    @Nullable String assignee,
    List<String> candidateGroups) {

  static OpenUserTask of(UserTaskRow row) {
    return new OpenUserTask(
        row.key(),
        row.instance().key(),
        row.instance().definition().id(),
        row.elementId(),
        row.state(),
        row.assignee(),
        row.candidateGroups());
  }
}
