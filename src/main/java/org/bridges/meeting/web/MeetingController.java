package org.bridges.meeting.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.meeting.CallingOff;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingEnd;
import org.bridges.meeting.MeetingKind;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings as JSON (contract, {@code /api/cases/{id}/meetings}). */
@RestController
class MeetingController {

  private final MeetingDesk meetings;
  private final CallingOff callingOff;

  MeetingController(MeetingDesk meetings, CallingOff callingOff) {
    this.meetings = meetings;
    this.callingOff = callingOff;
  }

  /** A meeting that is asked for. */
  record Asked(@Nullable MeetingKind kind) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/meetings")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> ask(Authentication person, @PathVariable UUID id, @RequestBody Asked asked) {
    if (asked.kind() == null) {
      throw new Refused("KIND_MISSING", "Say what kind of meeting it is.");
    }
    return Map.of("meetingId", meetings.ask(id, asked.kind(), person.getName()));
  }

  /**
   * A meeting that does not take place.
   *
   * @param reason NOT_NEEDED, YOUTH_ASKED or OTHER
   * @param words needed with OTHER
   */
  record Off(@Nullable String reason, @Nullable String words) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/api/meetings/{id}/calling-off")
  Map<String, Boolean> callOff(Authentication person, @PathVariable UUID id, @RequestBody Off off) {
    return Map.of(
        "calledOff", callingOff.callOff(id, end(off.reason()), off.words(), person.getName()));
  }

  static @Nullable MeetingEnd end(@Nullable String code) {
    return CallingOff.REASONS.stream()
        .filter(one -> one.name().equals(code))
        .findFirst()
        .orElse(null);
  }
}
