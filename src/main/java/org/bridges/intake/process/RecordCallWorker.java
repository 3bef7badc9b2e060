package org.bridges.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.intake.CallDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step: record a call to who wrote, and plan the next try. */
@Component
class RecordCallWorker implements EngineWorker {

  private final CallDesk desk;
  private final TimeLimits limits;
  private final OfficeTime time;

  RecordCallWorker(CallDesk desk, TimeLimits limits, OfficeTime time) {
    this.desk = desk;
    this.limits = limits;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "intake.recordCall";
  }

  @Override
  public List<String> fetches() {
    return List.of("referralId", "urgency", "county", "callOutcome", "nextTryAt");
  }

  @Override
  public Map<String, @Nullable Object> carryOut(Work work) {
    var chosen = work.moment("nextTryAt");
    var next = desk.record(work.id("referralId"), work.code("callOutcome"), chosen);
    var usual = limits.due("CALL_BACK", work.urgency(), work.county(), time.instant());
    var nextTry = chosen == null ? usual : chosen;
    var from = next == CallDesk.Next.AGAIN ? nextTry : time.instant();
    var moments = limits.moments("CALL_BACK", work.urgency(), work.county(), from);
    var result =
        new HashMap<String, @Nullable Object>(StageVariables.of("callBack", moments, work.time()));
    result.put("nextTryAt", next == CallDesk.Next.AGAIN ? work.time().iso(nextTry) : null);
    result.put("callState", next.name());
    return result;
  }
}
