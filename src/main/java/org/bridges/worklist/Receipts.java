package org.bridges.worklist;

import java.util.Optional;
import java.util.UUID;

/** Knows the receipt code under which a referral's sender asks; the intake module does. */
public interface Receipts {

  /** The referral's receipt code. */
  Optional<String> receipt(UUID referralId);
}
