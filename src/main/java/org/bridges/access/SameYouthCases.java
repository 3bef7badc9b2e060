package org.bridges.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows which cases are one youth's since records were joined; the module of the cases does. */
public interface SameYouthCases {

  /** These cases, and every other one of the same youths. */
  Set<UUID> with(Collection<UUID> cases);
}
