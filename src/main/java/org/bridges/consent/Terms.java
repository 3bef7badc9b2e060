package org.bridges.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.bridges.casefile.CaseView;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a basis lasts, by the time limits; sooner where somebody says so, never longer. */
@Component
class Terms {

  private final TimeLimits limits;
  private final OfficeTime time;

  Terms(TimeLimits limits, OfficeTime time) {
    this.limits = limits;
    this.time = time;
  }

  /** When it ends, and when a coordinator hears that it will: at half its time at the earliest. */
  record Term(Instant warnsAt, Instant endsAt) {}

  /**
   * The term of a basis.
   *
   * @param from from when the limit counts
   * @param asked an end that was said; null for the limit's
   * @throws Refused when it would end before it begins
   */
  Term of(ShareBasis basis, CaseView care, Instant from, Instant starts, @Nullable Instant asked) {
    var moments = limits.moments(basis.stage(), care.urgency(), care.limitsCounty(), from);
    var latest = Objects.requireNonNull(moments.due());
    var ends = seconds(asked != null && asked.isBefore(latest) ? asked : latest);
    if (!ends.isAfter(time.instant()) || !ends.isAfter(starts)) {
      throw new Refused(
          "END_IN_PAST", "expiresAt", "The end must lie in the future, after the start.");
    }
    var ahead = Duration.between(Objects.requireNonNull(moments.reminder()), latest);
    var half = Duration.between(starts, ends).dividedBy(2);
    return new Term(seconds(ends.minus(ahead.compareTo(half) < 0 ? ahead : half)), ends);
  }

  /** The engine gets the same moment, in whole seconds. */
  private static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }
}
