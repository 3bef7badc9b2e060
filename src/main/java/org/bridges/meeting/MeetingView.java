package org.bridges.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as others see it.
 *
 * @param state CALLED, SCHEDULED, HELD or CALLED_OFF
 * @param sequence how many dates it had
 * @param quorum how many agencies must come at least; null for no set number
 * @param keptFor why the date was kept although not enough can come; null where it was not
 * @param ended how it came to an end without a plan; null where it did not
 */
public record MeetingView(
    UUID id,
    UUID caseId,
    MeetingKind kind,
    String state,
    @Nullable Instant meetingAt,
    @Nullable String place,
    int sequence,
    @Nullable String minutes,
    @Nullable String minutesBy,
    @Nullable Integer quorum,
    @Nullable String keptFor,
    @Nullable Ended ended,
    List<Invitee> invited) {

  /**
   * It was called off, or, where it was held, its plan is not issued any more.
   *
   * @param by user name; null where it ended with its case
   */
  @Embeddable
  public record Ended(
      @Column(name = "ended_at") Instant at,
      @Column(name = "ended_by") @Nullable String by,
      @Column(name = "ended_for") @Enumerated(EnumType.STRING) MeetingEnd why) {}

  /** How it stands, in words. */
  public String stands() {
    return switch (state) {
      case "HELD" -> "held";
      case "SCHEDULED" -> "has a date";
      case "CALLED_OFF" -> "called off";
      default -> "needs a date";
    };
  }
}
