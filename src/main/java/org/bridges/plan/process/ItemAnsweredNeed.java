package org.bridges.plan.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.plan.FollowUp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner's answer has to be heard until the item shows what became of it. */
@Component
class ItemAnsweredNeed implements MessageNeed {

  private final FollowUp followUp;

  ItemAnsweredNeed(FollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public String message() {
    return "plan.itemAnswered";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return followUp.hasUnheardNews(correlationKey);
  }
}
