package org.bridges.transfer;

import org.bridges.casefile.CaseFile;
import org.bridges.directory.Directory;
import org.bridges.shared.County;
import org.bridges.shared.WrongState;
import org.springframework.stereotype.Component;

/**
 * Who speaks for which side of a hand-over. For an agency outside one of ours notes what was said
 * by telephone, so there both sides are open to whoever may change the case.
 */
@Component
class Sides {

  private final Directory directory;
  private final CaseFile cases;

  Sides(Directory directory, CaseFile cases) {
    this.directory = directory;
    this.cases = cases;
  }

  /** Whether the person speaks for the county that offered. */
  boolean isSender(Transfer transfer, String person) {
    return transfer.toAgency() != null
        || person.equals(transfer.senderOwner())
        || hasDuty(person, County.ofCode(transfer.senderCounty()));
  }

  /** Whether the person speaks for the receiver. */
  boolean isReceiver(Transfer transfer, String person) {
    return transfer.toAgency() != null
        || hasDuty(person, County.ofCode(transfer.toCounty()))
        || (transfer.view("").receiverLeads()
            && person.equals(cases.view(transfer.caseId()).owner()));
  }

  void requireSender(Transfer transfer, String person) {
    if (!isSender(transfer, person)) {
      throw new WrongState("not-your-side", "Only the side that offered the case can do this.");
    }
  }

  void requireReceiver(Transfer transfer, String person) {
    if (!isReceiver(transfer, person)) {
      throw new WrongState(
          "not-your-side", "Only the receiver can give the case back. You can withdraw an offer.");
    }
  }

  private boolean hasDuty(String person, County county) {
    return directory
        .findStaff(person)
        .filter(one -> directory.dutyOf(one).contains(county))
        .isPresent();
  }
}
