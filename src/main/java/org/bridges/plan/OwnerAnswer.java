package org.bridges.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a promise can answer, and which state that is (contract, {@code /p/{token}}).
 */
enum OwnerAnswer {
  DONE(ItemState.COMPLETED, "done"),
  NOT_YET(ItemState.IN_PROGRESS, "not yet"),
  /** We take it on. */
  ACCEPT(ItemState.ACCEPTED, "takes it on"),
  /** We cannot do it; says why. */
  REJECT(ItemState.REJECTED, "cannot do it"),
  /** Somebody else should do it: a coordinator decides, nothing goes there by itself. */
  HAND_OVER(ItemState.HELP_NEEDED, "somebody else should do it"),
  NEED_HELP(ItemState.HELP_NEEDED, "needs help");

  /** Why an owner cannot do it. */
  static final Set<String> WHY_NOT = Set.of("NO_CAPACITY", "OUT_OF_AREA", "SAFETY", "OTHER");

  private final ItemState state;
  private final String words;

  OwnerAnswer(ItemState state, String words) {
    this.state = state;
    this.words = words;
  }

  static Optional<OwnerAnswer> of(@Nullable String code) {
    return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
  }

  ItemState state() {
    return state;
  }

  /** As the timeline says it. */
  String words() {
    return words;
  }

  /**
   * The reason that belongs to the answer; one of another list is left out.
   *
   * @throws Refused with REASON_MISSING where it cannot do it and does not say why
   */
  @Nullable String reason(@Nullable String given) {
    if (this == REJECT && (given == null || !WHY_NOT.contains(given))) {
      throw new Refused("REASON_MISSING", "reason", "Say why it cannot be done.");
    }
    var known = this == REJECT ? WHY_NOT : FollowUp.REASONS;
    return given != null && known.contains(given) ? given : null;
  }

  /** What the item waits for from now on; null where that stays as it was. */
  @Nullable String waitsFor(@Nullable String reason) {
    return switch (this) {
      case REJECT, HAND_OVER, NEED_HELP -> "US";
      case NOT_YET -> reason;
      case DONE, ACCEPT -> null;
    };
  }
}
