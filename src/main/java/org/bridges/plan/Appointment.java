package org.bridges.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of a youth or of the family.
 *
 * @param place where and with whom, in a few words; null where nobody wrote it
 */
public record Appointment(
    UUID id, Whose whose, Kind kind, Instant startsAt, @Nullable String place) {

  /** On whose list it stands. */
  public enum Whose {
    YOUTH,
    FAMILY
  }

  /** What it is for. */
  public enum Kind {
    COURT,
    SCHOOL,
    THERAPY,
    MEDICAL,
    OTHER
  }
}
