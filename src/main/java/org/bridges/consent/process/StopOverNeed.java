package org.bridges.consent.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.consent.StoppedDesk;
import org.bridges.engine.MessageNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is settled with its case has to leave the coordinators' list. */
@Component
class StopOverNeed implements MessageNeed {

  private final StoppedDesk stopped;

  StopOverNeed(StoppedDesk stopped) {
    this.stopped = stopped;
  }

  @Override
  public String message() {
    return "consent.stopOver";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return stopped.view(correlationKey).answer() != null;
  }
}
