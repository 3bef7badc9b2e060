package org.bridges.retention;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.retention.KeptClass;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How long each kind of words is kept: {@code bridges.retention.narrative=P90D}, an ISO-8601 period
 * for each {@link KeptClass}.
 */
@Component
public class RetentionPeriods {

  private final Map<KeptClass, Period> periods = new EnumMap<>(KeptClass.class);
  private final OfficeTime time;

  RetentionPeriods(Environment settings, OfficeTime time) {
    this.time = time;
    for (var kind : KeptClass.values()) {
      var name = "bridges.retention." + kind.setting();
      periods.put(kind, period(name, settings.getProperty(name), kind.usual()));
    }
  }

  /** The period of each kind. */
  public Map<KeptClass, Period> all() {
    return Map.copyOf(periods);
  }

  /** What ended before this moment has been kept long enough. */
  Instant cutoff(KeptClass kind) {
    return time.now().minus(periods.get(kind)).toInstant();
  }

  private static Period period(
      String name, @org.jspecify.annotations.Nullable String written, Period usual) {
    if (written == null) {
      return usual;
    }
    try {
      var period = Period.parse(written.strip());
      if (!period.isZero() && !period.isNegative()) {
        return period;
      }
    } catch (DateTimeException notAPeriod) {
      // told below, with the name of the setting
    }
    throw new IllegalStateException(
        name + " is no period: write it as P90D, P6M or P7Y, at least P1D");
  }
}
