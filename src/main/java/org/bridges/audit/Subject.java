package org.bridges.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose record it is, in opaque ids; what is unknown stays empty. */
public record Subject(@Nullable UUID caseId, @Nullable UUID referralId, @Nullable UUID youthId) {

  /** Nobody's record. */
  public static final Subject NONE = new Subject(null, null, null);

  /** The record of a case. */
  public static Subject ofCase(@Nullable UUID caseId) {
    return new Subject(caseId, null, null);
  }
}
