package org.bridges.transfer.process;

import java.util.Optional;
import java.util.UUID;
import org.bridges.reminder.StaffDue;
import org.bridges.reminder.StaffSubject;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferView;
import org.springframework.stereotype.Component;

/** Whether somebody must still hear of a step of a hand-over: the record is ahead of the step. */
@Component
class TransferStaff implements StaffSubject {

  private final TransferDesk transfers;

  TransferStaff(TransferDesk transfers) {
    this.transfers = transfers;
  }

  @Override
  public String processId() {
    return "transfer";
  }

  @Override
  public boolean isWanted(StaffDue due) {
    UUID id = due.subjectId();
    return id != null && isAwaited(transfers.view(id), due.stage());
  }

  private static boolean isAwaited(TransferView view, String stage) {
    var open = view.settledAt() == null;
    return switch (view.state()) {
      case ASKED -> stage.equals("TRANSFER_ASKED");
      case OFFERED -> stage.equals("TRANSFER_ANSWER");
      case ACCEPTED -> stage.equals("TRANSFER_HANDOFF");
      case COMPLETED -> open && stage.equals("TRANSFER_STICK");
      case RETURN_ASKED -> stage.equals("TRANSFER_RETURN");
      case NOT_HELD -> open && (stage.equals("TRANSFER_BACK") || stage.equals("TRANSFER_STICK"));
      case DECLINED, EXPIRED, RETURNED -> open && stage.equals("TRANSFER_BACK");
      case WITHDRAWN, REFUSED, HELD -> false;
    };
  }

  @Override
  public Optional<String> inPerson(StaffDue due) {
    return Optional.empty();
  }
}
