package org.bridges.insight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the radar itself works: a youth that nobody looks for is found by nobody. */
@Component
public class RadarHealth implements HealthIndicator, MeterBinder {

  static final String NAME = "bridges.radar.age";

  private final RadarRuns runs;
  private final Instant startedAt = Instant.now();

  RadarHealth(RadarRuns runs) {
    this.runs = runs;
  }

  /** How long ago all open cases were last looked at; before the first time, since the start. */
  public Duration age() {
    var since = runs.lastWhole().map(RadarRuns.Run::endedAt).orElse(startedAt);
    return Duration.between(since, Instant.now());
  }

  /** Whether a night was missed. */
  public boolean isOverdue() {
    return age().compareTo(RadarRuns.TOO_LONG) > 0;
  }

  @Override
  public Health health() {
    var health = isOverdue() ? Health.down() : Health.up();
    return health.withDetail("lastWholeLook", age().toHours() + " h ago").build();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(NAME, this, one -> one.age().toSeconds())
        .description("Time since every open case was looked at")
        .baseUnit("seconds")
        .register(registry);
  }
}
