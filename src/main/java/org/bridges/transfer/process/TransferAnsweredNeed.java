package org.bridges.transfer.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer to an offer has to be heard while the offer is open. */
@Component
class TransferAnsweredNeed implements MessageNeed {

  private final TransferDesk transfers;

  TransferAnsweredNeed(TransferDesk transfers) {
    this.transfers = transfers;
  }

  @Override
  public String message() {
    return "transfer.answered";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return transfers.view(correlationKey).state() == TransferState.OFFERED;
  }
}
