package org.bridges.transfer;

import java.time.Instant;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is with an agency: a promise, a seat at a meeting, the place on the team.
 *
 * @param needs what a release has to cover so that it can move
 * @param what in words
 * @param at when it is due or takes place; null where it has no date
 */
public record ProviderPart(DataClass needs, String what, @Nullable Instant at) {

  /** What the release has to cover, in words. */
  public String release() {
    return switch (needs) {
      case PLAN -> "action items";
      case MEETING -> "meetings";
      default -> "the case";
    };
  }
}
