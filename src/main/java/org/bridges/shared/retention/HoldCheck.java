package org.bridges.shared.retention;

import java.util.UUID;

/** Asked before anything of a case is removed by hand. */
public interface HoldCheck {

  /**
   * Lets pass where no legal hold stands on the youth of the case.
   *
   * @throws org.bridges.shared.Refused LEGAL_HOLD
   */
  void requireNoHold(UUID caseId);
}
