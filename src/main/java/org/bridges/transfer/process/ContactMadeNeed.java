package org.bridges.transfer.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receiver's first contact has to be heard until the hand-over is complete. */
@Component
class ContactMadeNeed implements MessageNeed {

  private final TransferDesk transfers;

  ContactMadeNeed(TransferDesk transfers) {
    this.transfers = transfers;
  }

  @Override
  public String message() {
    return "transfer.contactMade";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return transfers.view(correlationKey).state() == TransferState.ACCEPTED;
  }
}
