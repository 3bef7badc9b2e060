package org.bridges.casefile;

import java.util.Set;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a case may be closed, and for which reasons, wherever it is asked for. */
@Component
class ClosureRules {

  private static final Set<String> REASONS =
      Set.of(
          "PLAN_COMPLETE",
          "YOUTH_CHOICE",
          "MOVED_TRANSFERRED",
          "AGED_OUT",
          "LOST_CONTACT",
          "OTHER");

  private final ClosureBook book;
  private final Directory directory;
  private final TimeLimits limits;
  private final OfficeTime time;

  ClosureRules(ClosureBook book, Directory directory, TimeLimits limits, OfficeTime time) {
    this.book = book;
    this.directory = directory;
    this.limits = limits;
    this.time = time;
  }

  /**
   * Lets a reason of the list pass.
   *
   * @throws Refused with CLOSE_REASON_MISSING
   */
  void requireReason(@Nullable String reason) {
    if (reason == null || !REASONS.contains(reason)) {
      throw new Refused("CLOSE_REASON_MISSING", "reason", "Choose the reason for closing.");
    }
  }

  /**
   * One proposal waits at a time.
   *
   * @throws Refused with CLOSURE_PROPOSED
   */
  void requireNotProposed(CaseView care) {
    if (book.open(care.id()).isPresent()) {
      throw new Refused(
          "CLOSURE_PROPOSED", "Closing this case is proposed already; a manager decides.");
    }
  }

  /**
   * Whoever proposed a closure does not approve it, nor does who stands in for that person.
   *
   * @throws Refused with SAME_PERSON
   */
  void requireOther(@Nullable String proposer, @Nullable String approver) {
    if (proposer == null || approver == null) {
      return;
    }
    var standIn = directory.presence().standIn(proposer).map(StaffView::username);
    if (approver.equals(proposer) || standIn.filter(approver::equals).isPresent()) {
      throw new Refused("SAME_PERSON", "Somebody else must approve what you proposed.");
    }
  }

  /**
   * While the youth is missing only the review of the hold closes a case.
   *
   * @throws Refused with YOUTH_MISSING
   */
  void requireFound(CaseView care) {
    if (care.isOnHold()) {
      throw new Refused(
          "YOUTH_MISSING", "The youth is missing. Only the review of the hold can close the case.");
    }
  }

  /**
   * Closing may be proposed from day 90 of the open period on (time-limits.dmn, CLOSURE_EARLIEST).
   *
   * @throws Refused with TOO_EARLY_TO_CLOSE
   */
  void requireOldEnough(CaseView care) {
    var earliest =
        limits.due("CLOSURE_EARLIEST", care.urgency(), care.limitsCounty(), care.openedAt());
    if (time.instant().isBefore(earliest)) {
      throw new Refused(
          "TOO_EARLY_TO_CLOSE",
          "A case stays open for at least 90 days, until " + time.spoken(earliest) + ".");
    }
  }
}
