package org.bridges.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.ClosureProposal.State;
import org.bridges.casefile.NewClosure.MatterEnd;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a case at any time from day 90 on, besides the rounds: proposed with what becomes of
 * everything that is open, approved by somebody else.
 */
@Service
public class ClosureDesk {

  private final CaseFile cases;
  private final ClosureBook book;
  private final ClosureRules rules;
  private final CaseEnd end;
  private final AfterClosure after;
  private final ObjectProvider<OpenMatters> matters;
  private final ObjectProvider<EndsWithCase> endings;
  private final Timeline timeline;
  private final RecordLock locks;
  private final Outbox outbox;
  private final Worklist worklist;
  private final OfficeTime time;

  ClosureDesk(
      CaseFile cases,
      ClosureBook book,
      ClosureRules rules,
      CaseEnd end,
      AfterClosure after,
      ObjectProvider<OpenMatters> matters,
      ObjectProvider<EndsWithCase> endings,
      Timeline timeline,
      RecordLock locks,
      Outbox outbox,
      Worklist worklist,
      OfficeTime time) {
    this.cases = cases;
    this.book = book;
    this.rules = rules;
    this.end = end;
    this.after = after;
    this.matters = matters;
    this.endings = endings;
    this.timeline = timeline;
    this.locks = locks;
    this.outbox = outbox;
    this.worklist = worklist;
    this.time = time;
  }

  /** Everything that is open and of which somebody has to say what becomes of it. */
  @Transactional(readOnly = true)
  public List<OpenMatters.Matter> open(UUID caseId) {
    return matters.orderedStream().flatMap(one -> one.openIn(caseId).stream()).toList();
  }

  /**
   * What ends by itself with the case, or goes on and why; nobody is asked about it.
   *
   * @param open the kinds of data that the reader may see
   */
  @Transactional(readOnly = true)
  public List<EndsWithCase.Ending> endings(UUID caseId, Set<DataClass> open) {
    return endings
        .orderedStream()
        .filter(one -> open.contains(one.shows()))
        .flatMap(one -> one.endingsOf(caseId).stream())
        .toList();
  }

  /**
   * Proposes the closure; a manager decides.
   *
   * @param by user name
   * @return the proposal
   * @throws Refused with CLOSE_REASON_MISSING, YOUTH_MISSING, TOO_EARLY_TO_CLOSE, OPEN_ITEMS_LEFT,
   *     NOT_FOR_FAMILY or NOTE_TOO_LONG
   * @throws WrongState with {@code case-closed} or {@code closure-proposed}
   */
  @Transactional
  public UUID propose(UUID caseId, NewClosure said, String by) {
    rules.requireReason(said.reason());
    MissingDesk.requireShort(said.words());
    locks.hold(CaseEnd.lock(caseId));
    var care = cases.require(caseId);
    if (care.closureProposedBy() != null && care.view().closedAt() == null) {
      throw new WrongState(
          "closure-proposed", "Closing this case is proposed already; a manager decides.");
    }
    rules.requireFound(care.view());
    rules.requireOldEnough(care.view());
    requireAllSaid(caseId, said.matters());
    var reason = String.valueOf(said.reason());
    care.proposeClosure(reason, by);
    var one =
        new ClosureProposal(
            UUID.randomUUID(), caseId, care.generation(), reason, by, time.instant(), State.OPEN);
    book.add(one, said.matters());
    timeline.add(
        TimelineEntry.ofCase(
                caseId, "closure-proposed:" + one.id(), "Closing the case was proposed")
            .by(by)
            .with(MissingDesk.words(said.words())));
    start(care.view(), one);
    return one.id();
  }

  private void requireAllSaid(UUID caseId, Map<UUID, MatterEnd> said) {
    var left = new ArrayList<String>();
    for (var one : open(caseId)) {
      var what = said.get(one.id());
      if (what == null) {
        left.add(one.words());
      } else if (what == MatterEnd.GOES_ON && !one.isForFamily()) {
        throw new Refused(
            "NOT_FOR_FAMILY", "matters", "Only what is for the family goes on after the closure.");
      }
    }
    if (!left.isEmpty()) {
      throw new Refused(
          "OPEN_ITEMS_LEFT",
          "matters",
          "Something is still open (%d). Settle it, or say what becomes of it."
              .formatted(left.size()));
    }
  }

  private void start(CaseView care, ClosureProposal one) {
    var variables = cases.variables(care);
    variables.put("closureId", one.id().toString());
    outbox.start(
        care.id(),
        "closure",
        one.id(),
        care.generation(),
        variables,
        new StageClock("CLOSURE_SIGN_OFF", one.proposedAt(), "closure"));
  }

  /**
   * Looks at the decision without storing anything.
   *
   * @param decision APPROVE or KEEP_OPEN
   * @throws Refused with ANSWER_MISSING, SAME_PERSON, YOUTH_MISSING or OPEN_ITEMS_LEFT
   */
  @Transactional(readOnly = true)
  public void check(UUID proposalId, @Nullable String decision, @Nullable String approver) {
    if (!"APPROVE".equals(decision) && !"KEEP_OPEN".equals(decision)) {
      throw new Refused("ANSWER_MISSING", "Decide whether the case is closed.");
    }
    if (decision.equals("KEEP_OPEN")) {
      return;
    }
    var one = book.require(proposalId);
    rules.requireOther(one.proposedBy(), approver);
    rules.requireFound(cases.view(one.caseId()));
    requireAllSaid(one.caseId(), book.matters(proposalId));
  }

  /**
   * Closes the case or lets it go on; answers whether it is closed by this proposal.
   *
   * @param isAskedAfter whether the youth agreed to be asked after the closure
   */
  @Transactional
  public boolean decide(
      UUID proposalId, String form, @Nullable String decision, boolean isAskedAfter) {
    var caseId = book.require(proposalId).caseId();
    locks.hold(CaseEnd.lock(caseId));
    var one = book.require(proposalId);
    if (!one.isOpen()) {
      return one.state() == State.APPROVED;
    }
    var by = worklist.lastCompletedBy(form, proposalId).orElse("");
    check(proposalId, decision, by);
    var care = cases.require(caseId);
    var closes = "APPROVE".equals(decision);
    book.end(proposalId, closes ? State.APPROVED : State.KEPT_OPEN, by, time.instant());
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "closure:" + proposalId,
                closes ? "Closure approved, case closed" : "Closure not approved, the case goes on")
            .by(by));
    if (closes) {
      end.close(care, cancelled(one));
      if (isAskedAfter) {
        after.begin(caseId);
      }
    } else {
      care.keepOpen();
    }
    return closes;
  }

  private Set<UUID> cancelled(ClosureProposal one) {
    return book.matters(one.id()).entrySet().stream()
        .filter(matter -> matter.getValue() == MatterEnd.CANCEL)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The youth is missing: nobody decides on a closure now. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(HoldBegan hold) {
    if (lapse(hold.caseId())) {
      cases.require(hold.caseId()).keepOpen();
    }
  }

  /** The case was closed otherwise. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    lapse(closed.caseId());
  }

  private boolean lapse(UUID caseId) {
    var lapsed =
        book.open(caseId).filter(one -> book.end(one.id(), State.LAPSED, null, time.instant()));
    lapsed.ifPresent(one -> outbox.publish(caseId, "casefile.closureLapsed", one.id(), Map.of()));
    return lapsed.isPresent();
  }
}
