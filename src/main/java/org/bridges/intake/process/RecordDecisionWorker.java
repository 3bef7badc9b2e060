package org.bridges.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.intake.Decided;
import org.bridges.intake.Decision;
import org.bridges.intake.DecisionDesk;
import org.bridges.intake.Talk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step: record the decision about a referral. */
@Component
class RecordDecisionWorker implements EngineWorker {

  private final DecisionDesk desk;

  RecordDecisionWorker(DecisionDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "intake.recordDecision";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "referralId",
        "decision",
        "decisionReason",
        "acceptCounty",
        "knownCaseNumber",
        "mandatoryReport",
        "nextTryAt",
        "clarifiedCounty",
        "clarifiedLink",
        "clarifiedAge",
        "clarifiedConcern",
        "clarifiedDanger",
        "adviceAgencyCode");
  }

  @Override
  public Map<String, @Nullable Object> carryOut(Work work) {
    var decided =
        desk.record(
            work.id("referralId"),
            new Decision(
                work.code("decision"),
                work.code("decisionReason"),
                work.code("acceptCounty"),
                work.code("knownCaseNumber"),
                work.code("mandatoryReport"),
                work.moment("nextTryAt"),
                talk(work)));
    var result = new HashMap<String, @Nullable Object>();
    result.put("decision", decided.code());
    result.put("nextStep", decided.nextStep());
    var next = decided.nextTryAt();
    result.put("nextTryAt", next == null ? null : work.time().iso(next));
    var due = decided.unreachedDueAt();
    if (due != null) {
      result.put("unreachedDueAt", work.time().iso(due));
    }
    var known = decided.known();
    if (known != null) {
      result.putAll(facts(known));
    }
    return result;
  }

  private static Talk talk(Work work) {
    return new Talk(
        work.code("clarifiedCounty"),
        work.code("clarifiedLink"),
        work.code("clarifiedAge"),
        work.code("clarifiedConcern"),
        work.code("clarifiedDanger"),
        work.code("adviceAgencyCode"));
  }

  /** What the rules are asked with again. */
  private static Map<String, Object> facts(Decided.Known known) {
    var referral = known.referral();
    var facts = new HashMap<String, Object>();
    facts.put("ageBand", referral.ageBand().name());
    facts.put("concernLevel", referral.concernLevel().name());
    facts.put("urgency", referral.urgency().name());
    facts.put("safetyFirst", referral.safetyFirst());
    if (!known.connections().isEmpty()) {
      facts.put(
          "connections",
          known.connections().stream()
              .map(one -> Map.of("county", one.county().name(), "kind", one.kind().name()))
              .toList());
    }
    return facts;
  }
}
