package org.bridges.reminder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a link at this moment.
 *
 * @param facts the item, only while it is open
 * @param locale language of the agency, null where the link is unknown
 */
public record PartnerVisit(State state, @Nullable ItemFacts facts, @Nullable Locale locale) {

  /** How the link stands. */
  public enum State {
    OPEN,
    SETTLED,
    /** It may not be shared with the agency any more. */
    ENDED,
    EXPIRED,
    UNKNOWN
  }

  static PartnerVisit unknown() {
    return new PartnerVisit(State.UNKNOWN, null, null);
  }
}
