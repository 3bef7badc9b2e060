package org.bridges.intake.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.intake.ReportDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A report that was said not to be required has no task any more: its process has to hear of it.
 */
@Component
class ReportSettledNeed implements MessageNeed {

  private final ReportDesk desk;

  ReportSettledNeed(ReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public String message() {
    return "intake.reportSettled";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return desk.isSettled(correlationKey);
  }
}
