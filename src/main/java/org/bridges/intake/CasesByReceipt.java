package org.bridges.intake;

import java.util.Optional;
import java.util.UUID;
import org.bridges.transfer.NumberedCases;
import org.springframework.stereotype.Component;

/** The case that a receipt led to, for a receiver who asks for it. */
@Component
class CasesByReceipt implements NumberedCases {

  private final ReferralFile referrals;

  CasesByReceipt(ReferralFile referrals) {
    this.referrals = referrals;
  }

  @Override
  public Optional<UUID> caseOf(String receipt) {
    return referrals.caseOf(receipt);
  }
}
