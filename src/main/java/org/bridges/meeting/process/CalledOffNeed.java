package org.bridges.meeting.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.meeting.CallingOff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting that was called off has to leave the lists. */
@Component
class CalledOffNeed implements MessageNeed {

  private final CallingOff callingOff;

  CalledOffNeed(CallingOff callingOff) {
    this.callingOff = callingOff;
  }

  @Override
  public String message() {
    return "meeting.calledOff";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return callingOff.isOver(correlationKey);
  }
}
