package org.bridges.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.youth.YouthAge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a youth grows out of the programme, and what a person is asked about it now. Up to 18 in
 * Bexar County, up to 24 in the four others (domain.md, section 8); of the county that leads and
 * the one where the youth is, the longer one counts.
 */
@Component
class AgeingLimit {

  private static final int ABOVE_BEXAR = 19;
  private static final int ABOVE_THE_OTHERS = 25;

  private final YouthAge ages;
  private final TimeLimits limits;
  private final OfficeTime time;

  AgeingLimit(YouthAge ages, TimeLimits limits, OfficeTime time) {
    this.ages = ages;
    this.limits = limits;
    this.time = time;
  }

  /** The birthday from which the youth is above the age; empty where no birth date is known. */
  Optional<LocalDate> day(CaseView care) {
    var isBexarOnly = care.county() == County.BEXAR && care.limitsCounty() == County.BEXAR;
    return ages.turns(care.youthId(), isBexarOnly ? ABOVE_BEXAR : ABOVE_THE_OTHERS);
  }

  /**
   * What is to be asked now; null for nothing.
   *
   * @param asked what was asked in the open period, the latest last
   */
  @Nullable AgeingKind due(CaseView care, List<AgeingQuestion> asked) {
    var now = time.instant();
    var answered = asked.stream().filter(AgeingQuestion::isAnswered).toList();
    var last = answered.isEmpty() ? null : answered.getLast();
    var until = last == null ? null : last.until();
    if (until != null && now.isBefore(until)) {
      return null;
    }
    var day = day(care);
    if (day.isEmpty()) {
      var since = limits.due("BIRTH_DATE", care.urgency(), care.limitsCounty(), care.openedAt());
      return now.isBefore(since) ? null : AgeingKind.BIRTH_DATE;
    }
    var about = answered.stream().filter(one -> day.get().equals(one.limitDay())).toList();
    var stage = stage(care, day.get(), now);
    if (stage == null) {
      return null;
    }
    if (about.isEmpty() || (stage == AgeingKind.DAYS_30 && hadOnly(about, AgeingKind.DAYS_90))) {
      return stage;
    }
    return until != null && last != null && about.contains(last) ? AgeingKind.AGAIN : null;
  }

  private static boolean hadOnly(List<AgeingQuestion> about, AgeingKind kind) {
    return about.stream().allMatch(one -> one.kind() == kind);
  }

  private @Nullable AgeingKind stage(CaseView care, LocalDate day, Instant now) {
    var birthday = day.atStartOfDay(time.zone()).toInstant();
    var moments = limits.moments("AGEING_OUT", care.urgency(), care.limitsCounty(), birthday);
    if (!now.isBefore(birthday)) {
      return AgeingKind.PAST;
    }
    if (!now.isBefore(Objects.requireNonNull(moments.reminder2()))) {
      return AgeingKind.DAYS_30;
    }
    return now.isBefore(Objects.requireNonNull(moments.reminder())) ? null : AgeingKind.DAYS_90;
  }
}
