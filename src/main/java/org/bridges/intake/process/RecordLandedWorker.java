package org.bridges.intake.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.intake.ArrivalDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step: record whether the person arrived, and plan what follows. */
@Component
class RecordLandedWorker implements EngineWorker {

  private final ArrivalDesk desk;
  private final TimeLimits limits;
  private final OfficeTime time;

  RecordLandedWorker(ArrivalDesk desk, TimeLimits limits, OfficeTime time) {
    this.desk = desk;
    this.limits = limits;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "intake.recordLanded";
  }

  @Override
  public List<String> fetches() {
    return List.of("referralId", "urgency", "county", "landedAnswer", "nextTryAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var nextTry = work.moment("nextTryAt");
    var next = desk.record(work.id("referralId"), work.code("landedAnswer"), nextTry);
    var now = time.instant();
    var connect = limits.moments("CONNECT", work.urgency(), work.county(), now);
    var check =
        limits.moments("LANDED_CHECK", work.urgency(), work.county(), anchor(work, now, nextTry));
    var result = new HashMap<>(StageVariables.of("connect", connect, work.time()));
    result.putAll(StageVariables.of("landed", check, work.time()));
    result.put("connectionState", next.name());
    return result;
  }

  /** The limit counts from the connection: a check that was agreed lies at its due moment. */
  private Instant anchor(Work work, Instant now, @Nullable Instant nextTry) {
    if (nextTry == null) {
      return now;
    }
    var due = limits.moments("LANDED_CHECK", work.urgency(), work.county(), now).due();
    return nextTry.minus(Duration.between(now, Objects.requireNonNull(due)));
  }
}
