package org.bridges.plan;

/** Who brings a promise from one state to the next (domain.md section 4). */
public enum Party {
  /** Whoever promised it, by its answers: the working states. */
  OWNER,
  /** A coordinator: every state that can follow. */
  COORDINATOR,
  /** The limit of time-limits.dmn passed without any answer. */
  LIMIT
}
