package org.bridges.consent;

import java.util.UUID;
import org.bridges.shared.background.RecordLock;
import org.springframework.stereotype.Component;

/**
 * Mails of a case leave side by side; while a basis of the case is taken back none of them does.
 * Both hold until the end of their transaction, so what leaves has left before the revocation is
 * committed, or is held back by it.
 */
@Component
class CaseLock {

  private final RecordLock locks;

  CaseLock(RecordLock locks) {
    this.locks = locks;
  }

  /** Something is about to leave. */
  void share(UUID caseId) {
    locks.share(name(caseId));
  }

  /** A basis is about to end; waits for what is leaving. */
  void end(UUID caseId) {
    locks.hold(name(caseId));
  }

  private static String name(UUID caseId) {
    return "share:" + caseId;
  }
}
