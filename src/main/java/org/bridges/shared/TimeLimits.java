package org.bridges.shared;

import java.time.Instant;

/** The limits of {@code time-limits.dmn}, counted from a recorded fact. */
public interface TimeLimits {

  /**
   * When a stage is due, and who hears of it when.
   *
   * @param stage a stage of the table, as {@code FIRST_CONTACT}
   * @param anchor the fact from which the limit counts
   * @throws java.util.NoSuchElementException when the table has no row for the stage
   * @throws RuntimeException when the rules are not known yet and the engine does not answer
   */
  Moments moments(String stage, Urgency urgency, County county, Instant anchor);
}
