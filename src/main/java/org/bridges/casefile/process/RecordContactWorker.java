package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.FirstContact;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record the first contact. */
@Component
class RecordContactWorker implements EngineWorker {

  private final FirstContact firstContact;

  RecordContactWorker(FirstContact firstContact) {
    this.firstContact = firstContact;
  }

  @Override
  public String jobType() {
    return "casefile.recordContact";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "caseId",
        "contactOutcome",
        "contactedAt",
        "servicesExplained",
        "serviceWanted",
        "releaseChoice",
        "nextTryAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var outcome =
        firstContact.record(
            work.id("caseId"),
            new FirstContact.Try(
                work.code("contactOutcome"),
                work.moment("contactedAt"),
                work.code("servicesExplained"),
                work.code("serviceWanted"),
                work.code("releaseChoice"),
                work.moment("nextTryAt")));
    return Map.of(
        "contactOutcome", outcome.contactOutcome(),
        "serviceWanted", outcome.serviceWanted() ? "YES" : "NO",
        "nextTryAt", work.time().iso(outcome.nextTryAt()),
        "familySupportDueAt", work.time().iso(outcome.familySupportDueAt()));
  }
}
