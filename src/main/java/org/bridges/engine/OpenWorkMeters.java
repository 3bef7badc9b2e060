package org.bridges.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** The age of the oldest open job as a measure, one for each job type. */
@Component
class OpenWorkMeters implements MeterBinder {

  static final String NAME = "bridges.work.oldest";

  private final OpenWork work;
  private final List<EngineWorker> workers;

  OpenWorkMeters(OpenWork work, List<EngineWorker> workers) {
    this.work = work;
    this.workers = workers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var worker : workers) {
      var type = worker.jobType();
      Gauge.builder(NAME, work, all -> all.secondsWaiting(type))
          .description("Age of the oldest open job")
          .baseUnit("seconds")
          .tag("type", type)
          .register(registry);
    }
  }
}
