package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.Moments;
import org.bridges.shared.TimeLimits;
import org.springframework.stereotype.Component;

/**
 * The limits of a case as its record stands. A process instance keeps the urgency with which it
 * began; a recovery makes the record urgent, and so every limit that is planned from then on.
 */
@Component
public class CaseLimits {

  private final CaseFile cases;
  private final TimeLimits limits;

  CaseLimits(CaseFile cases, TimeLimits limits) {
    this.cases = cases;
    this.limits = limits;
  }

  /** The moments of a stage, counted from a moment, for the county where the youth is. */
  public Moments moments(String stage, UUID caseId, Instant from) {
    var care = cases.view(caseId);
    return limits.moments(stage, care.urgency(), care.limitsCounty(), from);
  }
}
