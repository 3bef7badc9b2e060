package org.bridges.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.bridges.youth.AdultUnsafe;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from the contact log: the latest entry that counts says whether a person is tried
 * again. While the first contact is not made, its own step tries again and nothing else does.
 */
@Component
class ContactFollowUp {

  private final CaseFile cases;
  private final ContactLog log;
  private final ContactTries tries;
  private final NextTry proposal;
  private final Worklist worklist;
  private final OfficeTime time;

  ContactFollowUp(
      CaseFile cases,
      ContactLog log,
      ContactTries tries,
      NextTry proposal,
      Worklist worklist,
      OfficeTime time) {
    this.cases = cases;
    this.log = log;
    this.tries = tries;
    this.proposal = proposal;
    this.worklist = worklist;
    this.time = time;
  }

  /**
   * The chosen moment of the next try lies ahead, and for a call inside the safe hours.
   *
   * @throws Refused with NEXT_TRY_IN_PAST or OUTSIDE_SAFE_HOURS
   */
  void check(UUID caseId, NewContact said) {
    var chosen = said.nextTryAt();
    if (chosen == null || said.outcome() == null || !said.outcome().isUnanswered()) {
      return;
    }
    if (!chosen.isAfter(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "nextTryAt", "The next try must lie in the future.");
    }
    var bound = said.kind() != null && said.kind().isBoundByHours();
    if (bound && !proposal.isSafe(cases.view(caseId), said.adultId(), chosen)) {
      throw new Refused(
          "OUTSIDE_SAFE_HOURS",
          "nextTryAt",
          "The next try lies outside the hours that were said to be safe. Choose one inside them, or leave it empty.");
    }
  }

  /**
   * Settles the try that stands where the person was reached; plans the next one where nobody was.
   *
   * @param chosen moment of the next try; null for the proposed one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(UUID caseId, @Nullable UUID adult, @Nullable Instant chosen) {
    var standing = tries.open(caseId, adult).orElse(null);
    var latest = log.latest(caseId, adult).orElse(null);
    var wanted =
        latest != null && latest.outcome().isUnanswered() && !isCarriedElsewhere(caseId, adult);
    if (standing != null && wanted && standing.logId().equals(latest.id())) {
      return;
    }
    if (standing != null) {
      tries.settle(standing);
    }
    if (wanted) {
      var care = cases.view(caseId);
      var wish = future(chosen == null ? latest.nextTryAt() : chosen);
      var at = wish == null ? proposal.after(care, adult, latest.at()) : wish;
      tries.plan(caseId, latest, at, log.unanswered(caseId, adult));
    }
  }

  private @Nullable Instant future(@Nullable Instant moment) {
    return moment != null && moment.isAfter(time.instant()) ? moment : null;
  }

  /**
   * Nobody of a closed case is called; the first contact has a step that tries again itself, and so
   * has the search for a missing youth.
   */
  private boolean isCarriedElsewhere(UUID caseId, @Nullable UUID adult) {
    var care = cases.view(caseId);
    return care.status() == CaseStatus.CLOSED
        || (adult == null && care.isOnHold())
        || (adult == null && care.reachedAt() == null && isFirstContactUnderWay(caseId));
  }

  private boolean isFirstContactUnderWay(UUID caseId) {
    return worklist.ofCase(caseId).stream()
            .anyMatch(task -> task.formId().equals(FirstContact.FORM))
        || log.ofCase(caseId).stream().anyMatch(this::isOfFirstContact);
  }

  /** The form of the first contact asks for no kind, and its process waits for the next try. */
  private boolean isOfFirstContact(ContactLog.Attempt one) {
    return one.kind() == null && future(one.nextTryAt()) != null;
  }

  /** The case is closed: nobody is tried any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void closed(UUID caseId) {
    tries.settle(tries.ofCase(caseId));
  }

  /** Whoever is not safe is not tried again. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AdultUnsafe unsafe) {
    tries.settle(tries.ofAdult(unsafe.adultId()));
  }

  /** The tries that stand, of the people whom the reader may see. */
  List<ContactTry> standing(UUID caseId, boolean withHome) {
    return tries.ofCase(caseId).stream()
        .filter(one -> one.isOpen() && (withHome || Objects.isNull(one.adultId())))
        .toList();
  }
}
