package org.bridges.shared;

import java.time.Instant;
import java.util.Objects;

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

  /**
   * When a stage that always has a due moment is due.
   *
   * @throws NullPointerException when the table leaves its due moment empty
   */
  default Instant due(String stage, Urgency urgency, County county, Instant anchor) {
    return Objects.requireNonNull(moments(stage, urgency, county, anchor).due());
  }
}
