package org.bridges.meeting.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.meeting.Quorum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * That enough, or not enough, can come has to be heard until a coordinator was asked, or was not.
 */
@Component
class QuorumChangedNeed implements MessageNeed {

  private final Quorum quorum;

  QuorumChangedNeed(Quorum quorum) {
    this.quorum = quorum;
  }

  @Override
  public String message() {
    return "meeting.quorumChanged";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return quorum.isNews(correlationKey);
  }
}
