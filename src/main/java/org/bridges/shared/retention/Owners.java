package org.bridges.shared.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The module of referrals, and that of cases, say which of them have ended and whose they are. */
public interface Owners {

  /** Which records it knows. */
  KeptClass.Owner kind();

  /** Records that ended before the moment and were not begun again. */
  Set<UUID> endedBefore(Instant moment);

  /** Youths with a record that did not end before the moment. */
  Set<UUID> youthsSince(Instant moment);

  /** The records of these youths. */
  Set<UUID> ofYouths(Collection<UUID> youths);
}
