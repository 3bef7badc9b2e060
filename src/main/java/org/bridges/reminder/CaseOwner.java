package org.bridges.reminder;

import java.util.Optional;
import java.util.UUID;
import org.bridges.directory.StaffView;

/** Who coordinates a case; the module that keeps the cases answers. */
public interface CaseOwner {

  /** The coordinator; empty while nobody has the case. */
  Optional<StaffView> of(UUID caseId);
}
