package org.bridges.reminder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a link at this moment.
 *
 * @param facts the item, only while it is open
 * @param locale language of the agency, null where the link is unknown
 * @param slice what a live release lets the agency see beside it; null without one
 */
public record PartnerVisit(
    State state, @Nullable ItemFacts facts, @Nullable Locale locale, @Nullable Slice slice) {

  /** What is behind a link, without anything beside it. */
  PartnerVisit(State state, @Nullable ItemFacts facts, @Nullable Locale locale) {
    this(state, facts, locale, null);
  }

  /** How the link stands. */
  public enum State {
    OPEN,
    SETTLED,
    /** It was called off. */
    CALLED_OFF,
    /** It may not be shared with the agency any more. */
    ENDED,
    EXPIRED,
    UNKNOWN
  }

  /** Nothing is known behind the link. */
  public static PartnerVisit unknown() {
    return new PartnerVisit(State.UNKNOWN, null, null);
  }
}
