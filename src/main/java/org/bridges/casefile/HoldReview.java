package org.bridges.casefile;

import java.util.UUID;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager looks at a case that is on hold for long. Here and nowhere else a case can be closed
 * while its youth is missing, with a reason in words, and by neither of the two who know it best.
 */
@Service
public class HoldReview {

  /** Form of the review. */
  public static final String FORM = "review-missing";

  private final MissingBook book;
  private final CaseFile cases;
  private final ClosureRules rules;
  private final CaseEnd end;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final Worklist worklist;
  private final RecordLock locks;
  private final OfficeTime time;

  HoldReview(
      MissingBook book,
      CaseFile cases,
      ClosureRules rules,
      CaseEnd end,
      Timeline timeline,
      TimeLimits limits,
      Worklist worklist,
      RecordLock locks,
      OfficeTime time) {
    this.book = book;
    this.cases = cases;
    this.rules = rules;
    this.end = end;
    this.timeline = timeline;
    this.limits = limits;
    this.worklist = worklist;
    this.locks = locks;
    this.time = time;
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @param decision GO_ON or CLOSE
   * @throws Refused with DECISION_MISSING, CLOSE_REASON_MISSING, REASON_MISSING, SAME_PERSON or
   *     TOO_EARLY_TO_CLOSE
   */
  @Transactional(readOnly = true)
  public void check(
      UUID episodeId,
      @Nullable String decision,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String user) {
    if (!"GO_ON".equals(decision) && !"CLOSE".equals(decision)) {
      throw new Refused("DECISION_MISSING", "Choose one of the answers.");
    }
    if (decision.equals("GO_ON")) {
      return;
    }
    var one = book.require(episodeId);
    var care = cases.view(one.caseId());
    rules.requireReason(reason);
    rules.requireOldEnough(care);
    if (note == null && book.note(episodeId) == null) {
      throw new Refused(
          "REASON_MISSING", "Write why the case is closed while the youth is missing.");
    }
    if (user != null && (user.equals(one.notedBy()) || user.equals(care.owner()))) {
      throw new Refused(
          "SAME_PERSON",
          "Somebody else must decide: you reported the youth missing, or coordinate the case.");
    }
  }

  /**
   * What a manager decided.
   *
   * @param isClosed whether the case is closed
   * @param moments of the next review
   */
  public record Decided(boolean isClosed, Moments moments) {}

  /** Records the review; where the youth was found meanwhile, that counts and nothing is closed. */
  @Transactional
  public Decided record(UUID episodeId, @Nullable String decision, @Nullable String reason) {
    var caseId = book.require(episodeId).caseId();
    locks.hold(CaseEnd.lock(caseId));
    var one = book.require(episodeId);
    var care = cases.require(caseId);
    var moments =
        limits.moments("MISSING_REVIEW", care.urgency(), care.limitsCounty(), time.instant());
    if (!one.isOpen()) {
      return new Decided(one.state() == MissingEpisode.State.CLOSED, moments);
    }
    var by = worklist.lastCompletedBy(FORM, episodeId).orElse("");
    check(episodeId, decision, reason, null, by);
    var words = book.note(episodeId);
    var closes = "CLOSE".equals(decision);
    book.reviewed(episodeId, time.instant());
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "missing-review:" + episodeId + ":" + time.instant().getEpochSecond(),
                closes
                    ? "The hold was reviewed, and the case closed while the youth is missing"
                    : "The hold was reviewed: the search goes on")
            .by(by)
            .with(words));
    if (closes) {
      care.proposeClosure(String.valueOf(reason), by);
      end.close(care);
    }
    return new Decided(closes, moments);
  }
}
