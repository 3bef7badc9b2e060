package org.bridges.transfer;

import java.util.Optional;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.team.Candidates;
import org.bridges.team.TeamDesk;
import org.springframework.stereotype.Component;

/**
 * Who is responsible changes at two facts only: the receiver's first contact with the youth, and
 * the sender's taking back. Plan, items, timeline and team stay with the case in both.
 */
@Component
class Responsibility {

  private final CaseFile cases;
  private final TeamDesk team;
  private final Candidates candidates;

  Responsibility(CaseFile cases, TeamDesk team, Candidates candidates) {
    this.cases = cases;
    this.team = team;
    this.candidates = candidates;
  }

  /** The receiver has reached the youth. */
  void toReceiver(Transfer transfer) {
    var agency = transfer.toAgency();
    if (agency != null) {
      cases.handedOutside(transfer.caseId(), agency);
      return;
    }
    var county = County.ofCode(transfer.toCounty());
    var owner = team.proposedCoordinator(transfer.caseId(), county).map(StaffView::username);
    cases.moveTo(transfer.caseId(), county, owner.orElse(null));
    owner.ifPresent(one -> team.changeCoordinator(transfer.caseId(), one));
  }

  /** The case is the sender's again: the coordinator who had it, or one of that county. */
  void backToSender(Transfer transfer) {
    var caseId = transfer.caseId();
    var county =
        Optional.ofNullable(transfer.senderCounty())
            .map(County::ofCode)
            .orElseGet(() -> cases.view(caseId).county());
    var owner =
        Optional.ofNullable(transfer.senderOwner())
            .filter(one -> candidates.canTake(caseId, one))
            .or(() -> team.proposedCoordinator(caseId, county).map(StaffView::username));
    var before = cases.view(caseId).owner();
    cases.takenBack(caseId, county, owner.orElse(null));
    owner.filter(one -> !one.equals(before)).ifPresent(one -> team.changeCoordinator(caseId, one));
  }
}
