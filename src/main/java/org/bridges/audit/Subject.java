package org.bridges.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose record it is, in opaque ids; what is unknown stays empty.
 *
 * @param matterId the one thing of the case it is about, as a hand-over or a step; empty where it
 *     is the record as a whole. The audit record does not keep it.
 */
public record Subject(
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    @Nullable UUID youthId,
    @Nullable UUID matterId) {

  /** Nobody's record. */
  public static final Subject NONE = new Subject(null, null, null);

  /** A record as a whole. */
  public Subject(@Nullable UUID caseId, @Nullable UUID referralId, @Nullable UUID youthId) {
    this(caseId, referralId, youthId, null);
  }

  /** The record of a case. */
  public static Subject ofCase(@Nullable UUID caseId) {
    return new Subject(caseId, null, null);
  }

  /** One thing of a case. */
  public static Subject ofMatter(UUID caseId, UUID matterId) {
    return new Subject(caseId, null, null, matterId);
  }
}
