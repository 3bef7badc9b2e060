package org.bridges.reminder.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.reminder.StaffDue;
import org.bridges.reminder.StaffReminders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps: remind or escalate a step of our own people. */
@Component
class RemindStaffWorker implements EngineWorker {

  private final StaffReminders reminders;

  RemindStaffWorker(StaffReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String jobType() {
    return "reminder.remindStaff";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "caseId",
        "referralId",
        "meetingId",
        "itemId",
        "transferId",
        "requestId",
        "tryId",
        "orphanId",
        "ageingId",
        "moveId",
        "episodeId",
        "recoveryId",
        "closureId",
        "holdStep",
        "familyId",
        "meetingKind",
        "dueAt",
        "urgency",
        "county");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    reminders.remind(
        new StaffDue(
            stage(work),
            StaffDue.Level.valueOf(work.header("level")),
            work.processId(),
            work.elementId(),
            work.optionalId("caseId"),
            work.optionalId("referralId"),
            subject(work),
            Objects.requireNonNull(work.moment("dueAt"), "dueAt"),
            work.urgency(),
            work.county()));
    return Map.of();
  }

  /** The care case's own steps carry the meeting that it waits for; it is not their subject. */
  private static @Nullable UUID subject(Work work) {
    return work.processId().equals("care-case")
        ? null
        : Stream.of(
                "meetingId",
                "itemId",
                "transferId",
                "requestId",
                "tryId",
                "episodeId",
                "recoveryId",
                "orphanId",
                "closureId",
                "familyId",
                "ageingId",
                "moveId")
            .map(work::optionalId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** The limits of a meeting depend on its kind, those of a search on its step. */
  private static String stage(Work work) {
    var stage = work.header("stage");
    return switch (stage) {
      case "MEETING" -> ofMeeting(work);
      case "HOLD" -> ofSearch(work);
      default -> stage;
    };
  }

  private static String ofSearch(Work work) {
    return switch (String.valueOf(work.code("holdStep"))) {
      case "TELL" -> "MANDATORY_REPORT";
      case "CHECK" -> "MISSING_CHECK";
      default -> "MISSING_CONTACT";
    };
  }

  private static String ofMeeting(Work work) {
    return switch (String.valueOf(work.code("meetingKind"))) {
      case "RAPID_RESPONSE" -> "RAPID_MEETING";
      case "FIRST_STAFFING" -> "FIRST_STAFFING";
      case "TRANSFER" -> "TRANSFER_HANDOFF";
      default -> "RESTAFFING";
    };
  }
}
