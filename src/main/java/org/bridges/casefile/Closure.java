package org.bridges.casefile;

import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closing a case: approved by somebody else than the one who proposed it. */
@Service
public class Closure {

  private static final String FORM = "approve-closure";

  private final CaseFile cases;
  private final Timeline timeline;
  private final OfficeTime time;
  private final Worklist worklist;
  private final ContactFollowUp contacts;

  Closure(
      CaseFile cases,
      Timeline timeline,
      OfficeTime time,
      Worklist worklist,
      ContactFollowUp contacts) {
    this.contacts = contacts;
    this.cases = cases;
    this.timeline = timeline;
    this.time = time;
    this.worklist = worklist;
  }

  /**
   * Looks at the decision without storing anything.
   *
   * @throws Refused with ANSWER_MISSING or SAME_PERSON
   */
  public void check(UUID caseId, @Nullable String decision, @Nullable String approver) {
    if (decision == null) {
      throw new Refused("ANSWER_MISSING", "Decide whether the case is closed.");
    }
    var proposer = cases.require(caseId).closureProposedBy();
    if (decision.equals("APPROVE") && approver != null && approver.equals(proposer)) {
      throw new Refused("SAME_PERSON", "Somebody else must approve what you proposed.");
    }
  }

  /** Closes the case or keeps it open; answers whether it is closed. */
  @Transactional
  public boolean record(UUID caseId, @Nullable String decision) {
    var by = worklist.lastCompletedBy(FORM, caseId).orElse("");
    check(caseId, decision, by);
    var care = cases.require(caseId);
    var closes = "APPROVE".equals(decision);
    var round = care.generation() + ":" + care.roundNumber();
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "closure:" + caseId + ":" + round + ":" + decision,
                closes ? "Closure approved, case closed" : "Closure not approved, the case goes on")
            .by(by));
    if (closes) {
      care.close(time.instant());
      contacts.closed(caseId);
    } else {
      care.keepOpen();
    }
    return closes;
  }
}
