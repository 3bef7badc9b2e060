package org.bridges.reminder;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a link at this moment.
 *
 * @param facts the item, only while it is open
 * @param parts what else of it the agency may see
 * @param locale language of the agency, null where the link is unknown
 * @param slice what a live release lets the agency see beside it; null without one
 */
public record PartnerVisit(
    State state,
    @Nullable ItemFacts facts,
    List<PartnerPart> parts,
    @Nullable Locale locale,
    @Nullable Slice slice) {

  /** How the link stands. */
  public enum State {
    OPEN,
    SETTLED,
    /** It may not be shared with the agency any more. */
    ENDED,
    EXPIRED,
    UNKNOWN
  }

  static PartnerVisit without(State state, @Nullable Locale locale) {
    return new PartnerVisit(state, null, List.of(), locale, null);
  }

  /** Nothing is known behind the link. */
  public static PartnerVisit unknown() {
    return without(State.UNKNOWN, null);
  }
}
