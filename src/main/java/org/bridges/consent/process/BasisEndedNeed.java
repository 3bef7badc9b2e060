package org.bridges.consent.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.consent.ConsentEnd;
import org.bridges.engine.MessageNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A release that was taken back has no more timers: its process has to hear of it. */
@Component
class BasisEndedNeed implements MessageNeed {

  private final ConsentEnd end;

  BasisEndedNeed(ConsentEnd end) {
    this.end = end;
  }

  @Override
  public String message() {
    return "consent.basisEnded";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return end.isRevoked(correlationKey);
  }
}
