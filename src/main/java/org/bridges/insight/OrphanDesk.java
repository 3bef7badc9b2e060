package org.bridges.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseClosed;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a manager answers to something that is missing for a youth. */
@Service
public class OrphanDesk {

  /** Form of the manager's step. */
  public static final String FORM = "mend-orphan";

  /** A youth may not stay without somebody for longer on a manager's word alone. */
  private static final Duration LONGEST = Duration.ofDays(14);

  private final OrphanBook orphans;
  private final CaseProof proof;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;

  OrphanDesk(
      OrphanBook orphans,
      CaseProof proof,
      CaseFile cases,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time) {
    this.orphans = orphans;
    this.proof = proof;
    this.cases = cases;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
  }

  /** Of a case that is closed nothing is missing any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    orphans.open(List.of(closed.caseId())).forEach(orphans::gone);
  }

  /**
   * Looks at an answer without storing anything.
   *
   * @param answer PUT_RIGHT, or KNOWN until a moment
   * @throws Refused with ANSWER_MISSING; STILL_MISSING where our records say so at once (what
   *     stands in the engine is looked at by the next night); UNTIL_MISSING or REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(
      UUID orphanId, @Nullable String answer, @Nullable Instant until, @Nullable String note) {
    switch (String.valueOf(answer)) {
      case "PUT_RIGHT" -> requireGone(orphans.require(orphanId));
      case "KNOWN" -> {
        requireSoon(until);
        if (note == null && orphans.note(orphanId) == null) {
          throw new Refused(
              "REASON_MISSING",
              "Write why it may stay as it is until then, and who looks after the youth.");
        }
      }
      default -> throw new Refused("ANSWER_MISSING", "Choose one of the answers.");
    }
  }

  private void requireGone(Orphan one) {
    var care = cases.view(one.caseId());
    var isStill =
        one.code().isOfOwner() && proof.owner(care).filter(one.code()::equals).isPresent();
    if (isStill && care.closedAt() == null) {
      throw new Refused(
          "STILL_MISSING",
          "It is still missing. Put it right first, or say until when it is known.");
    }
  }

  private Instant requireSoon(@Nullable Instant until) {
    var now = time.instant();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new Refused(
          "UNTIL_MISSING", "Say when it is looked at again: within the next 14 days.");
    }
    return until;
  }

  /**
   * Records the answer; told twice it is one.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public void record(UUID orphanId, @Nullable String answer, @Nullable Instant until) {
    var one = orphans.require(orphanId);
    if (!one.isOpen()) {
      return;
    }
    check(orphanId, answer, until, null);
    var by = worklist.lastCompletedBy(FORM, orphanId).orElse(null);
    var isKnown = "KNOWN".equals(answer);
    var note = orphans.note(orphanId);
    orphans.settle(orphanId, isKnown ? "KNOWN" : "PUT_RIGHT", by, isKnown ? until : null);
    var what =
        isKnown
            ? "A manager knows that %s, until %s"
                .formatted(OrphanBook.said(one), time.spoken(requireSoon(until)))
            : "A manager put it right: " + OrphanBook.said(one);
    timeline.add(
        TimelineEntry.ofCase(one.caseId(), "orphan-answered:" + orphanId, what).by(by).with(note));
  }
}
