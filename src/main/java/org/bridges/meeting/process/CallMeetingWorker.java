package org.bridges.meeting.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.springframework.stereotype.Component;

/**
 * Step: call a meeting. One that somebody asked for brings its id; the care case's own have theirs
 * from the round.
 */
@Component
class CallMeetingWorker implements EngineWorker {

  private static final String ASKED_FOR = "Task_CallMeetingNow";

  private final MeetingDesk meetings;

  CallMeetingWorker(MeetingDesk meetings) {
    this.meetings = meetings;
  }

  @Override
  public String jobType() {
    return "meeting.callMeeting";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseId", "meetingId", "meetingKind", "roundNumber");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var caseId = work.id("caseId");
    var kind = MeetingKind.valueOf(String.valueOf(work.code("meetingKind")));
    var asked = work.elementId().equals(ASKED_FOR) ? work.optionalId("meetingId") : null;
    var meetingId = asked != null ? asked : meetings.idOf(caseId, kind, work.number("roundNumber"));
    meetings.call(caseId, meetingId, kind);
    return Map.of("meetingId", meetingId.toString());
  }
}
