package org.bridges.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise to be written down.
 *
 * @param area SAFETY, PLACEMENT, MEDICAL, MENTAL_HEALTH, LEGAL, SCHOOL, FAMILY or BASIC_NEEDS
 * @param description what was promised, in a few words
 * @param agencyCode the one agency that owns it
 * @param ownerRole the role there that does it
 * @param shareBasis RELEASE, STATUTE, COURT_ORDER, EMERGENCY, or NONE where nothing is shared
 * @param shareReason why, where the basis is none that is recorded already
 * @param inPerson for a reminder of our own: {@code ME} or a colleague's user name; then only the
 *     description and the due moment are needed, and no agency hears of it
 */
public record NewItem(
    @Nullable String area,
    @Nullable String description,
    @Nullable String agencyCode,
    @Nullable String ownerRole,
    @Nullable Instant dueAt,
    @Nullable String shareBasis,
    @Nullable String shareReason,
    @Nullable String inPerson) {

  /** What an agency promises. */
  public NewItem(
      @Nullable String area,
      @Nullable String description,
      @Nullable String agencyCode,
      @Nullable String ownerRole,
      @Nullable Instant dueAt,
      @Nullable String shareBasis,
      @Nullable String shareReason) {
    this(area, description, agencyCode, ownerRole, dueAt, shareBasis, shareReason, null);
  }

  /** A promise on a basis that is recorded already, or on none. */
  public NewItem(
      @Nullable String area,
      @Nullable String description,
      @Nullable String agencyCode,
      @Nullable String ownerRole,
      @Nullable Instant dueAt,
      @Nullable String shareBasis) {
    this(area, description, agencyCode, ownerRole, dueAt, shareBasis, null, null);
  }
}
