package org.bridges.caseload;

import java.util.List;

/** Somebody alike is known: a person has to look at it before the case is opened. */
public final class PossiblyKnown extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient List<Alike> found;

  PossiblyKnown(List<Alike> alike) {
    super("Somebody alike is known");
    found = List.copyOf(alike);
  }

  /** How alike and why, and the cases that the person may open; never a name. */
  public List<String> alike() {
    return found.stream().map(Alike::words).toList();
  }

  List<Alike> found() {
    return found;
  }
}
