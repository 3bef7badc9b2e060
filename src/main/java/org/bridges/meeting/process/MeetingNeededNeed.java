package org.bridges.meeting.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.meeting.MeetingDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting that somebody asked for has to be called until it is. */
@Component
class MeetingNeededNeed implements MessageNeed {

  private final MeetingDesk meetings;

  MeetingNeededNeed(MeetingDesk meetings) {
    this.meetings = meetings;
  }

  @Override
  public String message() {
    return "casefile.meetingNeeded";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return !meetings.isCalled(UUID.fromString(String.valueOf(variables.get("meetingId"))));
  }
}
