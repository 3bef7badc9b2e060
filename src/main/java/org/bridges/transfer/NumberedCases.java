package org.bridges.transfer;

import java.util.Optional;
import java.util.UUID;

/** Finds the case that a referral's receipt led to; the module that keeps receipts answers. */
public interface NumberedCases {

  /** The case of a receipt; empty where there is none, or none yet. */
  Optional<UUID> caseOf(String receipt);
}
