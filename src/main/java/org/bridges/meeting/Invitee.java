package org.bridges.meeting;

import org.jspecify.annotations.Nullable;

/**
 * An invited agency.
 *
 * @param answer ATTEND, CANNOT or SUBSTITUTE for the date that stands, null while nobody answered
 * @param instead who comes instead, in the agency's words; null where nobody does
 * @param note what the agency wrote beside its answer
 * @param needed whether it must be there
 * @param isInvited whether an invitation went to it
 * @param attended whether it was there, null while nobody wrote that down
 */
public record Invitee(
    String agencyCode,
    String agencyName,
    @Nullable String answer,
    @Nullable String instead,
    @Nullable String note,
    boolean needed,
    boolean isInvited,
    @Nullable Boolean attended) {

  /** Whether it said that nobody comes. */
  boolean saidNo() {
    return "CANNOT".equals(answer);
  }

  /** The answer as our people read it. */
  public String said() {
    return switch (answer == null ? "" : answer) {
      case "ATTEND" -> "comes";
      case "CANNOT" -> "cannot come";
      case "SUBSTITUTE" -> "somebody else comes: " + (instead == null ? "not said who" : instead);
      default -> "no answer yet";
    };
  }
}
