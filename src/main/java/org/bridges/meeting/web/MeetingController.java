package org.bridges.meeting.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.meeting.MeetingDesk;
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

  MeetingController(MeetingDesk meetings) {
    this.meetings = meetings;
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
}
