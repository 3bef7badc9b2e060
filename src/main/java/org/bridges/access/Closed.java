package org.bridges.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The gate said no: the record, or this kind of its data, is not open to the person. */
public final class Closed extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable UUID caseId;

  Closed(@Nullable UUID caseId) {
    super("Not open to this person");
    this.caseId = caseId;
  }

  /** The case that exceptional access would open; null where it would not. */
  public @Nullable UUID caseId() {
    return caseId;
  }
}
