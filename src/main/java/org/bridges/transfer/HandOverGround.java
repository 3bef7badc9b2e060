package org.bridges.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Ground;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/**
 * A live hand-over to a county of ours opens the case to its coordinators: before they accept, only
 * the offer; from the acceptance on, the case. It ends with the hand-over.
 */
@Component
class HandOverGround implements Ground {

  private static final Set<DataClass> PREVIEW = Set.of(DataClass.STEP, DataClass.TRANSFER);
  private static final Set<DataClass> OPENS = EnumSet.complementOf(EnumSet.of(DataClass.REFERRER));

  private final Transfers transfers;
  private final Directory directory;

  HandOverGround(Transfers transfers, Directory directory) {
    this.transfers = transfers;
    this.directory = directory;
  }

  @Override
  public Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    if (role != Role.COORDINATOR || subject.caseId() == null) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    return transfers.findByCaseIdOrderByOfferedAtDesc(subject.caseId()).stream()
        .filter(one -> one.state().isRunning() && isTo(duty, one))
        .findFirst()
        .map(one -> one.state() == TransferState.ACCEPTED ? ALL_BUT_REFERRER : PREVIEW)
        .orElseGet(Set::of);
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    if (role != Role.COORDINATOR) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    return transfers.findByStateIn(List.of(TransferState.OFFERED, TransferState.ACCEPTED)).stream()
        .filter(one -> isTo(duty, one))
        .map(Transfer::caseId)
        .collect(Collectors.toSet());
  }

  private static boolean isTo(Set<County> duty, Transfer transfer) {
    return transfer.toAgency() == null && duty.contains(County.ofCode(transfer.toCounty()));
  }
}
