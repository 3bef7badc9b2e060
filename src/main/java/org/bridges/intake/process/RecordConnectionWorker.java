package org.bridges.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.intake.ConnectionDesk;
import org.bridges.shared.TimeLimits;
import org.springframework.stereotype.Component;

/** Step: record the connection to another agency. */
@Component
class RecordConnectionWorker implements EngineWorker {

  private final ConnectionDesk desk;
  private final TimeLimits limits;

  RecordConnectionWorker(ConnectionDesk desk, TimeLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "intake.recordConnection";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "referralId",
        "urgency",
        "county",
        "agencyCode",
        "consentGiven",
        "consentBy",
        "consentHow",
        "consentAt",
        "handOff",
        "landed");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var handed =
        desk.record(
            work.id("referralId"),
            new ConnectionDesk.Connection(
                work.code("agencyCode"),
                work.code("consentGiven"),
                work.code("consentBy"),
                work.code("consentHow"),
                work.moment("consentAt"),
                work.code("handOff"),
                work.code("landed")));
    var check = limits.moments("LANDED_CHECK", work.urgency(), work.county(), handed.since());
    var result = new HashMap<>(StageVariables.of("landed", check, work.time()));
    result.put("connectionState", handed.hasArrived() ? "ARRIVED" : "ON_THE_WAY");
    return result;
  }
}
