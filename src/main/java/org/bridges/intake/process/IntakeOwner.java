package org.bridges.intake.process;

import java.util.List;
import org.bridges.engine.ProcessOwner;
import org.bridges.intake.ReferralFile;
import org.springframework.stereotype.Component;

/** A referral needs its process until it is decided. */
@Component
class IntakeOwner implements ProcessOwner {

  private final ReferralFile referrals;

  IntakeOwner(ReferralFile referrals) {
    this.referrals = referrals;
  }

  @Override
  public String processId() {
    return "intake";
  }

  @Override
  public List<OpenRecord> open() {
    return referrals.undecided().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
