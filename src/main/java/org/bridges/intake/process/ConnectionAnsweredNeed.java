package org.bridges.intake.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.intake.AgencyAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agency's answer has to be heard until it was acted on. */
@Component
class ConnectionAnsweredNeed implements MessageNeed {

  private final AgencyAnswers answers;

  ConnectionAnsweredNeed(AgencyAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String message() {
    return "intake.connectionAnswered";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return answers.isWaiting(correlationKey);
  }
}
