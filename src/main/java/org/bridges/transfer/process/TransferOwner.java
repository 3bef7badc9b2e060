package org.bridges.transfer.process;

import java.util.List;
import org.bridges.engine.ProcessOwner;
import org.bridges.transfer.TransferDesk;
import org.springframework.stereotype.Component;

/** A hand-over needs its process until it held, was taken back, or another way is found. */
@Component
class TransferOwner implements ProcessOwner {

  private final TransferDesk transfers;

  TransferOwner(TransferDesk transfers) {
    this.transfers = transfers;
  }

  @Override
  public String processId() {
    return "transfer";
  }

  @Override
  public List<OpenRecord> open() {
    return transfers.unfinished().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
