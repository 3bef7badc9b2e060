package org.bridges.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows cases by their number, and the referrals they came from. */
public interface AuditedCases {

  /** The case of a number, written in any case. */
  Optional<UUID> byNumber(String caseNumber);

  /** The numbers of these cases; unknown ones are left out. */
  Map<UUID, String> numbers(Collection<UUID> caseIds);

  /** The referrals that opened or joined a case. */
  List<UUID> referralsOf(UUID caseId);
}
