package org.bridges.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.engine.EngineVariables;
import org.bridges.engine.Models;
import org.bridges.engine.Work;
import org.bridges.worklist.NewTask;
import org.jspecify.annotations.Nullable;

/** Reads a listener job: the headers that Camunda adds, and the variables of the task's scope. */
final class TaskEvent {

  private static final String HEADER = "io.camunda.zeebe:";
  private static final List<String> SUBJECTS =
      List.of(
          "episodeId",
          "recoveryId",
          "closureId",
          "meetingId",
          "itemId",
          "transferId",
          "moveId",
          "releaseId",
          "stopId",
          "requestId",
          "tryId",
          "orphanId",
          "ageingId",
          "familyId");

  /** Everything that a form or a listening module may ask for. */
  static final List<String> FETCHED =
      Stream.concat(EngineVariables.IDS.stream(), EngineVariables.CODES.stream()).toList();

  private TaskEvent() {}

  static long taskKey(Work work) {
    return Long.parseLong(work.header(HEADER + "userTaskKey"));
  }

  static String assignee(Work work) {
    return work.header(HEADER + "assignee");
  }

  static NewTask read(Work work, Models models) {
    var assignee = assignee(work);
    return new NewTask(
        work.epoch(),
        taskKey(work),
        work.instanceKey(),
        models.step(work.processId(), work.elementId()),
        work.optionalId("caseId"),
        work.optionalId("referralId"),
        subject(work),
        String.valueOf(work.code("caseNumber")),
        group(work.header(HEADER + "candidateGroups")),
        assignee.isEmpty() ? null : assignee,
        work.time().parse(work.header(HEADER + "dueDate")),
        Integer.parseInt(work.header(HEADER + "priority")),
        work.urgency());
  }

  static Map<String, Object> variables(Work work) {
    var known = new HashMap<String, Object>();
    work.variables()
        .forEach(
            (name, value) -> {
              if (value != null) {
                known.put(name, value);
              }
            });
    return known;
  }

  /** Root processes of one record carry one subject; a move inside a case is the nearer one. */
  private static @Nullable UUID subject(Work work) {
    return SUBJECTS.stream()
        .map(work::optionalId)
        .filter(java.util.Objects::nonNull)
        .reduce((first, nearer) -> nearer)
        .filter(id -> !work.processId().equals("care-case") || work.optionalId("moveId") != null)
        .orElse(null);
  }

  /** The header is a JSON list; every step of ours names exactly one group. */
  private static String group(String header) {
    return header.replaceAll("[\\[\\]\"\\s]", "");
  }
}
