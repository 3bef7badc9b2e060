package org.bridges.meeting.process;

import java.util.List;
import org.bridges.engine.ProcessOwner;
import org.bridges.meeting.MeetingDesk;
import org.springframework.stereotype.Component;

/** A meeting needs its process until its plan is issued. */
@Component
class MeetingOwner implements ProcessOwner {

  private final MeetingDesk meetings;

  MeetingOwner(MeetingDesk meetings) {
    this.meetings = meetings;
  }

  @Override
  public String processId() {
    return "meeting";
  }

  @Override
  public List<OpenRecord> open() {
    return meetings.withoutPlan().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
