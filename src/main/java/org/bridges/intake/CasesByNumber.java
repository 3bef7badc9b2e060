package org.bridges.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.audit.AuditedCases;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.springframework.stereotype.Component;

/** Numbers of cases, and the referrals they came from, for the record of who looked. */
@Component
class CasesByNumber implements AuditedCases {

  private final CaseFile cases;
  private final ReferralFile referrals;

  CasesByNumber(CaseFile cases, ReferralFile referrals) {
    this.cases = cases;
    this.referrals = referrals;
  }

  @Override
  public Optional<UUID> byNumber(String caseNumber) {
    return cases.byNumber(caseNumber).map(CaseView::id);
  }

  @Override
  public Map<UUID, String> numbers(Collection<UUID> caseIds) {
    return cases.numbers(caseIds);
  }

  @Override
  public List<UUID> referralsOf(UUID caseId) {
    return referrals.ofCase(caseId).stream().map(ReferralView::id).toList();
  }
}
