package org.bridges.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a promise: the partner's answer, or what the coordinator agrees with it. */
@Service
public class FollowUp {

  /** Whom or what an open item can wait for. */
  public static final Set<String> REASONS =
      Set.of("US", "PARTNER", "COURT", "YOUTH_NOT_REACHABLE", "CONSENT");

  private final PlanDesk desk;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final FieldCipher cipher;

  FollowUp(PlanDesk desk, Timeline timeline, Outbox outbox, OfficeTime time, FieldCipher cipher) {
    this.desk = desk;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.cipher = cipher;
  }

  /** How the item stands after an outcome. */
  public enum Standing {
    SETTLED,
    OPEN,
    HELP
  }

  /** The standing, with the due moment and cycle that hold from now on. */
  public record Outcome(Standing standing, Instant dueAt, int cycle) {}

  /**
   * A partner answers, without an account.
   *
   * @param answer DONE, NOT_YET, HAND_OVER or NEED_HELP
   * @param reason what it waits for, where it is not done
   * @param note in words; kept in our database only
   */
  @Transactional
  public void answered(UUID itemId, String answer, @Nullable String reason, @Nullable String note) {
    var item = desk.require(itemId);
    if (!item.state().isOpen()) {
      return;
    }
    var known = reason != null && REASONS.contains(reason) ? reason : null;
    item.answered(answer, known, note, time.instant(), cipher);
    timeline.add(
        TimelineEntry.ofCase(
                item.caseId(),
                "item-answer:" + itemId + ":" + item.cycle() + ":" + answer,
                desk.agencyName(item.agencyCode()) + " answered: " + inWords(answer))
            .with(note));
    var variables = new HashMap<String, Object>();
    variables.put("itemOutcome", answer);
    if (known != null) {
      variables.put("waitsFor", known);
    }
    outbox.publish(item.caseId(), "plan.itemAnswered", itemId, variables);
  }

  /** Whether a partner's answer has not led to an outcome yet. */
  @Transactional(readOnly = true)
  public boolean hasUnheardAnswer(UUID itemId) {
    var item = desk.require(itemId);
    var asksForHelp = item.state() == ItemState.HELP_NEEDED && !"DONE".equals(item.answer());
    return item.state().isOpen() && item.answer() != null && !asksForHelp;
  }

  /**
   * Looks at what the coordinator agreed, without storing anything.
   *
   * @throws Refused with OUTCOME_MISSING, NEW_DATE_MISSING or NEW_DATE_IN_PAST
   */
  public void check(@Nullable String outcome, @Nullable Instant newDueAt) {
    if (outcome == null) {
      throw new Refused("OUTCOME_MISSING", "Say what was agreed.");
    }
    if (outcome.equals("NEW_DATE") && newDueAt == null) {
      throw new Refused("NEW_DATE_MISSING", "Choose the new date.");
    }
    if (outcome.equals("NEW_DATE") && !newDueAt.isAfter(time.instant())) {
      throw new Refused("NEW_DATE_IN_PAST", "The new date must lie in the future.");
    }
  }

  /**
   * Records the outcome of a cycle; the same one twice changes nothing.
   *
   * @param cycle the cycle that the process is in
   */
  @Transactional
  public Outcome record(
      UUID itemId,
      int cycle,
      @Nullable String outcome,
      @Nullable Instant newDueAt,
      @Nullable String waitsFor) {
    var item = desk.require(itemId);
    if (item.cycle() > cycle || !item.state().isOpen()) {
      return standing(item);
    }
    check(outcome, newDueAt);
    switch (String.valueOf(outcome)) {
      case "DONE" -> settle(item, ItemState.COMPLETED);
      case "CANCELLED" -> settle(item, ItemState.CANCELLED);
      case "FAILED" -> settle(item, ItemState.FAILED);
      case "NEW_DATE" -> agreeDate(item, java.util.Objects.requireNonNull(newDueAt), waitsFor);
      default -> item.needsHelp(waitsFor);
    }
    return standing(item);
  }

  private void settle(ActionItem item, ItemState end) {
    item.settle(end, time.instant());
    tell(item, "item-settled:", "Action item " + end.label());
  }

  private void agreeDate(ActionItem item, Instant due, @Nullable String waitsFor) {
    item.newDate(due, waitsFor);
    tell(item, "item-date:" + item.cycle() + ":", "New date agreed: " + time.spoken(due));
  }

  private void tell(ActionItem item, String key, String what) {
    timeline.add(TimelineEntry.ofCase(item.caseId(), key + item.id(), what));
  }

  private static Outcome standing(ActionItem item) {
    var standing =
        switch (item.state()) {
          case COMPLETED, CANCELLED, FAILED -> Standing.SETTLED;
          case HELP_NEEDED -> Standing.HELP;
          default -> Standing.OPEN;
        };
    return new Outcome(standing, item.dueAt(), item.cycle());
  }

  private static String inWords(String answer) {
    return Map.of(
            "DONE", "done",
            "NOT_YET", "not yet",
            "HAND_OVER", "somebody else should do it",
            "NEED_HELP", "needs help")
        .getOrDefault(answer, "answered");
  }
}
