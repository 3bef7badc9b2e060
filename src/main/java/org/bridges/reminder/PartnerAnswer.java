package org.bridges.reminder;

import org.jspecify.annotations.Nullable;

/**
 * What a partner answered.
 *
 * @param answer one of the form's answers
 * @param reason one of the form's reasons
 * @param to for HAND_OVER: agency code, or whom the partner named in words; for SUBSTITUTE: the
 *     role or desk that comes instead
 * @param note free text
 */
public record PartnerAnswer(
    String answer, @Nullable String reason, @Nullable String to, @Nullable String note) {

  /** Never shows what the partner wrote. */
  @Override
  public String toString() {
    return "PartnerAnswer[" + answer + ", " + reason + "]";
  }
}
