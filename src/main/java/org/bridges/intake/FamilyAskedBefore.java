package org.bridges.intake;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.family.FamilyDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.team.FamilyAsked;
import org.bridges.youth.JoinedRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Referrals for the people at home that were decided before the youth had a case. */
@Component
class FamilyAskedBefore implements FamilyAsked {

  private final Referrals referrals;
  private final CaseFile cases;
  private final JoinedRecords joined;
  private final FamilyDesk families;
  private final OfficeTime time;

  FamilyAskedBefore(
      Referrals referrals,
      CaseFile cases,
      JoinedRecords joined,
      FamilyDesk families,
      OfficeTime time) {
    this.families = families;
    this.referrals = referrals;
    this.cases = cases;
    this.joined = joined;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Asked> before(UUID caseId) {
    var home = joined.home(cases.view(caseId).youthId());
    return referrals.findByYouthIdIn(List.copyOf(home)).stream()
        .map(Referral::view)
        .filter(one -> one.status() == ReferralStatus.FAMILY_SERVICES && one.caseId() == null)
        .sorted(Comparator.comparing(ReferralView::receivedAt))
        .map(one -> new Asked("referral:" + one.id(), words(one)))
        .filter(one -> !families.isAnswered(caseId, one.key()))
        .toList();
  }

  private String words(ReferralView one) {
    return "Help for the family was asked for on %s and decided on; it waits for this case."
        .formatted(time.spoken(one.receivedAt()));
  }
}
