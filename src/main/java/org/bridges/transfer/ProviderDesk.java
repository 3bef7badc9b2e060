package org.bridges.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseClosed;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.BasisRecorded;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.team.AgencyJoined;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another agency helps in place of one that did. What the youth released for the new one moves at
 * once; the rest stays with the old one and is a coordinator's step, until the release comes.
 */
@Service
public class ProviderDesk {

  /** Id of the form of the step. */
  public static final String FORM = "settle-provider";

  private static final String MOVED = "MOVED";
  private static final String STAYS = "STAYS";

  private final ProviderBook book;
  private final ProviderParts parts;
  private final CaseFile cases;
  private final Directory directory;
  private final Gate gate;
  private final Timeline timeline;
  private final Worklist worklist;
  private final Outbox outbox;
  private final OfficeTime time;

  ProviderDesk(
      ProviderBook book,
      ProviderParts parts,
      CaseFile cases,
      Directory directory,
      Gate gate,
      Timeline timeline,
      Worklist worklist,
      Outbox outbox,
      OfficeTime time) {
    this.book = book;
    this.parts = parts;
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
    this.timeline = timeline;
    this.worklist = worklist;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Looks at a change without storing anything.
   *
   * @throws Refused with AGENCY_MISSING, AGENCY_SHUT_OUT or NOTHING_TO_MOVE
   */
  void check(CaseView care, NewMove move) {
    var from = move.fromAgency();
    var to = move.toAgency();
    if (from == null || to == null || from.equals(to)) {
      throw new Refused(
          "AGENCY_MISSING", "toAgency", "Choose who helped so far and who helps from now on.");
    }
    directory.agency(from);
    directory.agency(to);
    if (gate.isShutOut(care.id(), to)) {
      throw new Refused(
          "AGENCY_SHUT_OUT", "toAgency", "This agency is shut out of the case. Choose another.");
    }
    if (parts.of(care.id(), from).isEmpty()) {
      throw new Refused(
          "NOTHING_TO_MOVE",
          "fromAgency",
          "This agency has no open promise, no seat at a meeting and no place on the team here.");
    }
  }

  /** Moves what may move; what waits for a release becomes a step. */
  void follow(CaseView care, UUID moveId, String from, String to, String by) {
    book.add(care, moveId, from, to, by);
    var change = view(moveId);
    parts.move(change);
    if (waiting(change).isEmpty()) {
      settle(change, MOVED);
      return;
    }
    var variables = cases.variables(care);
    variables.put("moveId", moveId.toString());
    outbox.start(
        care.id(),
        "provider-change",
        moveId,
        care.generation(),
        variables,
        new StageClock("PROVIDER_CHANGE", time.instant(), "provider"));
  }

  /**
   * One change.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public ProviderChange view(UUID moveId) {
    return book.find(moveId).orElseThrow(() -> new Missing("change of provider"));
  }

  /** Ids of the changes of which something waits. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return book.open();
  }

  /** What is still with the old agency, because nothing releases it to the new one. */
  @Transactional(readOnly = true)
  public List<ProviderPart> waiting(ProviderChange change) {
    return parts.of(change.caseId(), change.fromAgency());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(BasisRecorded basis) {
    book.openOf(basis.caseId()).stream()
        .filter(change -> change.toAgency().equals(basis.agencyCode()))
        .forEach(this::goOn);
  }

  /** The new agency has accepted the place on the team. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AgencyJoined joined) {
    book.openOf(joined.caseId()).stream()
        .filter(change -> change.toAgency().equals(joined.agencyCode()))
        .forEach(this::goOn);
  }

  private void goOn(ProviderChange change) {
    parts.move(change);
    if (waiting(change).isEmpty()) {
      settle(change, MOVED);
      tell(change);
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    for (var change : book.openOf(closed.caseId())) {
      book.settle(change.moveId(), "CASE_CLOSED");
      parts.stop(change);
      tell(change);
    }
  }

  private void tell(ProviderChange change) {
    outbox.publish(change.caseId(), "transfer.providerSettled", change.moveId(), Map.of());
  }

  /**
   * Looks at the answer of the step without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, REASON_MISSING, or RELEASE_MISSING while something waits
   */
  @Transactional(readOnly = true)
  public void check(UUID moveId, @Nullable String answer, @Nullable String reason) {
    requireAnswer(answer);
    if (STAYS.equals(answer) && (reason == null || reason.isBlank())) {
      throw new Refused("REASON_MISSING", "Write why it stays with the agency that helped so far.");
    }
    if (MOVED.equals(answer) && !waiting(view(moveId)).isEmpty()) {
      throw new Refused(
          "RELEASE_MISSING",
          "Something still waits: for a release that names the new agency, or for its yes to the place on the team. Then it moves by itself.");
    }
  }

  private static void requireAnswer(@Nullable String answer) {
    if (!MOVED.equals(answer) && !STAYS.equals(answer)) {
      throw new Refused("ANSWER_MISSING", "Say whether it moves or stays.");
    }
  }

  /** Keeps the reason in words, before the step is completed. */
  @Transactional
  public void note(UUID moveId, @Nullable String reason, String by) {
    if (reason != null && !reason.isBlank()) {
      var change = view(moveId);
      var key = "provider-note:" + moveId + ":" + time.instant().getEpochSecond();
      var what = "Said about the change of provider";
      timeline.add(TimelineEntry.ofCase(change.caseId(), key, what).by(by).with(reason));
    }
  }

  /**
   * Records the answer, once; a release whose time has come meanwhile moves what it covers.
   *
   * @throws Refused with ANSWER_MISSING or RELEASE_MISSING
   */
  @Transactional
  public void record(UUID moveId, @Nullable String answer) {
    var change = view(moveId);
    if (!change.isOpen()) {
      return;
    }
    requireAnswer(answer);
    parts.move(change);
    if (MOVED.equals(answer) && !waiting(change).isEmpty()) {
      throw new Refused("RELEASE_MISSING", "Something still waits.");
    }
    parts.stop(change);
    settle(change, String.valueOf(answer));
  }

  private void settle(ProviderChange change, String as) {
    if (!book.settle(change.moveId(), as)) {
      return;
    }
    var words =
        as.equals(MOVED)
            ? "Everything moved from %s to %s"
            : "What is left stays with %s, not with %s";
    timeline.add(
        TimelineEntry.ofCase(
                change.caseId(),
                "provider:" + change.moveId() + ":" + as,
                words.formatted(
                    directory.agency(change.fromAgency()).name(),
                    directory.agency(change.toAgency()).name()))
            .by(worklist.lastCompletedBy(FORM, change.moveId()).orElse(change.recordedBy())));
  }
}
