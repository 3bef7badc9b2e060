package org.bridges.shared;

/** Which clock runs: URGENT is immediate danger, a recovery, or marked so by a coordinator. */
public enum Urgency {
  URGENT,
  ROUTINE
}
