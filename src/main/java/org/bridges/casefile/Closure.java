package org.bridges.casefile;

import java.util.UUID;
import org.bridges.shared.Refused;
import org.bridges.shared.background.RecordLock;
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
  private final Worklist worklist;
  private final ClosureRules rules;
  private final CaseEnd end;
  private final AfterClosure after;
  private final RecordLock locks;

  Closure(
      CaseFile cases,
      Timeline timeline,
      Worklist worklist,
      ClosureRules rules,
      CaseEnd end,
      AfterClosure after,
      RecordLock locks) {
    this.rules = rules;
    this.end = end;
    this.after = after;
    this.locks = locks;
    this.cases = cases;
    this.timeline = timeline;
    this.worklist = worklist;
  }

  /**
   * Looks at the decision without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, YOUTH_MISSING or SAME_PERSON
   */
  public void check(UUID caseId, @Nullable String decision, @Nullable String approver) {
    if (decision == null) {
      throw new Refused("ANSWER_MISSING", "Decide whether the case is closed.");
    }
    var care = cases.require(caseId);
    if (decision.equals("APPROVE")) {
      rules.requireOther(care.closureProposedBy(), approver);
      rules.requireFound(care.view());
    }
  }

  /**
   * Closes the case or keeps it open; answers whether it is closed.
   *
   * @param isAskedAfter whether the youth agreed to be asked after the closure
   */
  @Transactional
  public boolean record(UUID caseId, @Nullable String decision, boolean isAskedAfter) {
    locks.hold(CaseEnd.lock(caseId));
    var by = worklist.lastCompletedBy(FORM, caseId).orElse("");
    check(caseId, decision, by);
    var care = cases.require(caseId);
    var closes = "APPROVE".equals(decision);
    var round = care.generation() + ":" + care.view().roundNumber();
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "closure:" + caseId + ":" + round + ":" + decision,
                closes ? "Closure approved, case closed" : "Closure not approved, the case goes on")
            .by(by));
    if (closes) {
      end.close(care);
      if (isAskedAfter) {
        after.begin(caseId);
      }
    } else {
      care.keepOpen();
    }
    return closes;
  }
}
