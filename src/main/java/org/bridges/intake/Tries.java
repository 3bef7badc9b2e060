package org.bridges.intake;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody is called before a manager decides.
 *
 * @param most {@code bridges.intake.tries}
 */
@Component
record Tries(@Value("${bridges.intake.tries:3}") int most) {

  /** Whether so many tries were the last ones. */
  boolean areOver(int made) {
    return made >= most;
  }
}
