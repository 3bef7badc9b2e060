package org.bridges.consent;

import static org.bridges.shared.DataClass.CASE;
import static org.bridges.shared.DataClass.HOUSEHOLD;
import static org.bridges.shared.DataClass.IDENTITY;
import static org.bridges.shared.DataClass.MEETING;
import static org.bridges.shared.DataClass.NARRATIVE;
import static org.bridges.shared.DataClass.PLAN;
import static org.bridges.shared.DataClass.TRANSFER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.bridges.shared.DataClass;

/**
 * Why something about a youth may go to an agency (contract, Sharing). Who referred, releases
 * themselves, mail and accounts are never shared, on no basis.
 */
public enum ShareBasis {
  /** What the youth, or who may sign for her or him, released in writing. */
  RELEASE(
      "A release", "RELEASE_EXPIRY", IDENTITY, NARRATIVE, CASE, HOUSEHOLD, PLAN, MEETING, TRANSFER),
  /** A law that obliges or permits to tell. */
  STATUTE("A statute", "RELEASE_EXPIRY", IDENTITY, CASE, PLAN, MEETING, TRANSFER),
  /** An order signed by a judge; a subpoena alone is usually none (domain, 3.1). */
  COURT_ORDER(
      "A court order",
      "RELEASE_EXPIRY",
      IDENTITY,
      NARRATIVE,
      CASE,
      HOUSEHOLD,
      PLAN,
      MEETING,
      TRANSFER),
  /** Danger that cannot wait: only what is needed to act now. */
  EMERGENCY("An emergency", "EMERGENCY_BASIS", IDENTITY, PLAN, MEETING, TRANSFER);

  private final String label;
  private final String stage;
  private final Set<DataClass> classes;

  ShareBasis(String label, String stage, DataClass first, DataClass... others) {
    this.label = label;
    this.stage = stage;
    classes = Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  /** As the pages say it. */
  public String label() {
    return label;
  }

  /** The data classes that it can let out at most. */
  public Set<DataClass> classes() {
    return classes;
  }

  /** Stage of the time limits at whose due moment it ends at the latest. */
  String stage() {
    return stage;
  }
}
