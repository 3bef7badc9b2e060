package org.bridges.shared.retention;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that belongs to one youth, or to several: the records of the vault that stand for each
 * of them, their referrals and their cases.
 */
public record PersonRecords(Set<UUID> youths, Set<UUID> referrals, Set<UUID> cases) {

  /** The ids of one kind. */
  public Collection<UUID> ids(KeptClass.Owner owner) {
    return switch (owner) {
      case YOUTH -> youths;
      case REFERRAL -> referrals;
      case CASE -> cases;
    };
  }
}
