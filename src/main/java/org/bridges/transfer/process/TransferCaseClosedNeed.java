package org.bridges.transfer.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.transfer.TransferDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A hand-over of which nothing is to be settled, as its case is closed, has to leave the lists. */
@Component
class TransferCaseClosedNeed implements MessageNeed {

  private final TransferDesk transfers;

  TransferCaseClosedNeed(TransferDesk transfers) {
    this.transfers = transfers;
  }

  @Override
  public String message() {
    return "transfer.caseClosed";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return transfers.view(correlationKey).settledAt() != null;
  }
}
