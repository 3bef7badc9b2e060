package org.bridges.casefile;

import java.time.Instant;
import java.util.Objects;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds that fell into the time in which a youth was missing. */
@Component
class HeldRounds {

  private final MissingBook missing;
  private final TimeLimits limits;
  private final OfficeTime time;

  HeldRounds(MissingBook missing, TimeLimits limits, OfficeTime time) {
    this.missing = missing;
    this.limits = limits;
    this.time = time;
  }

  /**
   * When the round that fell into a hold comes up again, at the latest: as long after the hold as
   * the first round is after the opening. Null where none did.
   */
  @Nullable Instant again(CareCase care) {
    var fell = care.view().roundAt();
    return missing.ofCase(care.id()).stream()
        .filter(hold -> fell != null && hold.covers(fell))
        .map(MissingEpisode::endedAt)
        .filter(Objects::nonNull)
        .map(ended -> limits.due("ROUND_1", care.urgency(), care.limitsCounty(), ended))
        .filter(moment -> moment.isAfter(time.instant()))
        .findFirst()
        .orElse(null);
  }
}
