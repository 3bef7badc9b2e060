package org.bridges.reminder;

import java.util.UUID;

/**
 * Whether a case stands still because its youth is missing; the module that keeps cases answers.
 */
public interface CaseHold {

  /** Whether nothing routine goes to a partner now. */
  boolean isOnHold(UUID caseId);

  /** Whether it is over: nobody is reminded of what was to be done in it. */
  boolean isClosed(UUID caseId);
}
