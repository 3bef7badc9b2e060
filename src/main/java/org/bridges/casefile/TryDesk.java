package org.bridges.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The step of the next try: what came of it is an entry of the contact log like any other. After
 * too many tries a manager decides whether trying goes on.
 */
@Service
public class TryDesk {

  /** Form of the step that tries. */
  public static final String TRY = "try-contact";

  /** Form of the manager's decision. */
  public static final String DECIDE = "decide-tries";

  private final ContactTries tries;
  private final ContactDesk contacts;
  private final NextTry proposal;
  private final CaseFile cases;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final Worklist worklist;
  private final OfficeTime time;

  TryDesk(
      ContactTries tries,
      ContactDesk contacts,
      NextTry proposal,
      CaseFile cases,
      Timeline timeline,
      TimeLimits limits,
      Worklist worklist,
      OfficeTime time) {
    this.tries = tries;
    this.contacts = contacts;
    this.proposal = proposal;
    this.cases = cases;
    this.timeline = timeline;
    this.limits = limits;
    this.worklist = worklist;
    this.time = time;
  }

  /** What the form says; codes as they came. */
  public record Said(
      @Nullable String kind,
      @Nullable String outcome,
      @Nullable Instant at,
      @Nullable Instant nextTryAt) {}

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused as {@link ContactDesk#check}
   */
  @Transactional(readOnly = true)
  public void check(UUID tryId, Said said) {
    var one = tries.require(tryId);
    contacts.check(one.caseId(), contact(one, said, null));
  }

  /** Records the try; told twice it is one. */
  @Transactional
  public void record(UUID tryId, Said said) {
    var one = tries.require(tryId);
    if (!one.isOpen()) {
      return;
    }
    var contact = contact(one, said, tries.note(tryId));
    contacts.check(one.caseId(), contact);
    tries.end(tryId, ContactTry.State.MADE);
    contacts.keep(one.caseId(), contact, worklist.lastCompletedBy(TRY, tryId).orElse(""));
  }

  private static NewContact contact(ContactTry one, Said said, @Nullable String note) {
    return new NewContact(
        one.adultId(),
        code(ContactKind.values(), said.kind()),
        code(ContactOutcome.values(), said.outcome()),
        said.at(),
        note,
        said.nextTryAt(),
        null);
  }

  private static <E extends Enum<E>> @Nullable E code(E[] all, @Nullable String said) {
    return Arrays.stream(all).filter(one -> one.name().equals(said)).findFirst().orElse(null);
  }

  /**
   * Looks at the manager's answer without storing anything.
   *
   * @param decision AGAIN or END
   * @throws Refused with DECISION_MISSING or REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void checkDecision(UUID tryId, @Nullable String decision, @Nullable String note) {
    if (!"AGAIN".equals(decision) && !"END".equals(decision)) {
      throw new Refused("DECISION_MISSING", "Choose one of the answers.");
    }
    if (note == null && tries.note(tryId) == null) {
      throw new Refused("REASON_MISSING", "Write the reason, and what is done instead.");
    }
  }

  /**
   * What a manager decided.
   *
   * @param goesOn whether a coordinator tries again
   * @param moments of the next try
   */
  public record Decided(boolean goesOn, Moments moments) {}

  /** Records the manager's decision; told twice it is one. */
  @Transactional
  public Decided decide(UUID tryId, @Nullable String decision) {
    var one = tries.require(tryId);
    var care = cases.view(one.caseId());
    var again = "AGAIN".equals(decision);
    var ahead = one.plannedAt().isAfter(time.instant());
    var at = ahead ? one.plannedAt() : proposal.after(care, one.adultId(), one.plannedAt());
    var moments = limits.moments("NEXT_TRY", care.urgency(), care.limitsCounty(), at);
    if (!one.isOpen() || one.isAllowed()) {
      return new Decided(one.isOpen(), moments);
    }
    checkDecision(tryId, decision, null);
    var what = again ? "A manager lets it be tried again" : "A manager ended the tries";
    timeline.add(
        TimelineEntry.ofCase(one.caseId(), "tries-decided:" + tryId, what)
            .by(worklist.lastCompletedBy(DECIDE, tryId).orElse(null))
            .with(tries.note(tryId)));
    if (again) {
      tries.allow(tryId, at);
    } else {
      tries.end(tryId, ContactTry.State.GIVEN_UP);
    }
    return new Decided(again, moments);
  }
}
