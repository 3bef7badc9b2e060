package org.bridges.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * this offer and its step, not the case, which no list and no search of theirs shows; from the
 * acceptance on, the case. Where the receiver leads and gives the case back, the sender's
 * coordinators see that it waits for them. Each ends with the hand-over.
 */
@Component
class HandOverGround implements Ground {

  private static final Set<DataClass> PREVIEW = Set.of(DataClass.STEP, DataClass.TRANSFER);
  private static final List<TransferState> LIVE =
      List.of(TransferState.OFFERED, TransferState.ACCEPTED, TransferState.RETURN_ASKED);

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
    var opens = EnumSet.noneOf(DataClass.class);
    for (var one : transfers.findByCaseIdOrderByOfferedAtDesc(subject.caseId())) {
      var opened = opened(one, person, duty);
      if (!opened.equals(PREVIEW) || one.id().equals(subject.matterId())) {
        opens.addAll(opened);
      }
    }
    return opens;
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return live(person, role, ALL_BUT_REFERRER).map(Transfer::caseId).collect(Collectors.toSet());
  }

  @Override
  public Map<UUID, UUID> matters(StaffView person, Role role) {
    return live(person, role, PREVIEW).collect(Collectors.toMap(Transfer::id, Transfer::caseId));
  }

  /** The hand-overs that open just this to the person. */
  private Stream<Transfer> live(StaffView person, Role role, Set<DataClass> opens) {
    if (role != Role.COORDINATOR) {
      return Stream.of();
    }
    var duty = directory.dutyOf(person);
    return transfers.findByStateIn(LIVE).stream()
        .filter(one -> opened(one, person, duty).equals(opens));
  }

  private static Set<DataClass> opened(Transfer one, StaffView person, Set<County> duty) {
    var receives = one.toAgency() == null && duty.contains(County.ofCode(one.toCounty()));
    return switch (one.state()) {
      case OFFERED -> receives ? PREVIEW : Set.of();
      case ACCEPTED -> receives ? ALL_BUT_REFERRER : Set.of();
      case RETURN_ASKED ->
          one.view("").receiverLeads()
              ? isSender(one, person, duty) ? PREVIEW : Set.of()
              : receives ? ALL_BUT_REFERRER : Set.of();
      default -> Set.of();
    };
  }

  private static boolean isSender(Transfer one, StaffView person, Set<County> duty) {
    return person.username().equals(one.senderOwner())
        || duty.contains(County.ofCode(one.senderCounty()));
  }
}
