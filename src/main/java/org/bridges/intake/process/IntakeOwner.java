package org.bridges.intake.process;

import java.util.List;
import java.util.Set;
import org.bridges.engine.ProcessOwner;
import org.bridges.intake.ConnectionStart;
import org.bridges.intake.ReferralFile;
import org.springframework.stereotype.Component;

/** A referral needs its process until it is decided, or another process carries it on. */
@Component
class IntakeOwner implements ProcessOwner {

  private final ReferralFile referrals;
  private final ConnectionStart connections;

  IntakeOwner(ReferralFile referrals, ConnectionStart connections) {
    this.referrals = referrals;
    this.connections = connections;
  }

  @Override
  public String processId() {
    return "intake";
  }

  @Override
  public List<OpenRecord> open() {
    var elsewhere = Set.copyOf(connections.open());
    return referrals.undecided().stream()
        .filter(id -> !elsewhere.contains(id))
        .map(id -> new OpenRecord(id, null))
        .toList();
  }
}
