package org.bridges.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the receipt code under which a referral's sender asks; the intake module does. */
public interface Receipts {

  /** The referral's receipt code. */
  Optional<String> receipt(UUID referralId);

  /** The referral of a receipt code, typed with or without hyphens; empty where there is none. */
  Optional<Named> named(String receipt);

  /** The referrals of these youths that have no case, newest first. */
  List<Named> withoutCase(Collection<UUID> youths);

  /**
   * A referral that a receipt names.
   *
   * @param caseId the case that it opened or joined, null before that
   */
  record Named(UUID referralId, UUID youthId, @Nullable UUID caseId) {}
}
