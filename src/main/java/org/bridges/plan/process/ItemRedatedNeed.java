package org.bridges.plan.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.plan.FollowUp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A changed date has to be heard until the follow-up has planned with it. */
@Component
class ItemRedatedNeed implements MessageNeed {

  private final FollowUp followUp;

  ItemRedatedNeed(FollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public String message() {
    return "plan.itemRedated";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return followUp.hasUnheardNews(correlationKey);
  }
}
