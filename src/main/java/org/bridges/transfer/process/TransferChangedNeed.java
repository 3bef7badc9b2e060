package org.bridges.transfer.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.transfer.TransferDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed on a hand-over has to be heard until its process has looked at the record. */
@Component
class TransferChangedNeed implements MessageNeed {

  private final TransferDesk transfers;

  TransferChangedNeed(TransferDesk transfers) {
    this.transfers = transfers;
  }

  @Override
  public String message() {
    return "transfer.changed";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return transfers.isNews(correlationKey);
  }
}
