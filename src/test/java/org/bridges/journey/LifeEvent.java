package org.bridges.journey;

import java.time.Duration;
import java.util.function.Predicate;
import org.bridges.transfer.TransferState;

/** What may happen to a case, and where the rules allow it; elsewhere it has one clear refusal. */
enum LifeEvent {
  MOVED(Life::isOpen),
  MISSING(life -> life.isOpen() && !life.isOnHold()),
  /** Found without having been missing counts too, unless the report of a finding is still owed. */
  RECOVERED(life -> life.isOpen() && (life.isOnHold() || !life.isReportOwed())),
  OFFERED(life -> life.isOpen() && !life.isHandedOver()),
  ACCEPTED(life -> life.stands(TransferState.OFFERED)),
  DECLINED(life -> life.stands(TransferState.OFFERED)),
  WITHDRAWN(life -> life.stands(TransferState.OFFERED)),
  CONTACTED(life -> life.stands(TransferState.ACCEPTED)),
  GIVEN_BACK(Life::canBeGivenBack),
  TAKEN_BACK(life -> life.stands(TransferState.RETURN_ASKED)),
  NOT_TAKEN_BACK(life -> life.stands(TransferState.RETURN_ASKED)),
  CLOSURE_PROPOSED(
      life ->
          life.isOpen()
              && !life.isOnHold()
              && !life.isClosureProposed()
              && life.age().compareTo(Duration.ofDays(90)) >= 0),
  /** Somebody else than who proposed it signs. */
  CLOSED(Life::canBeClosed),
  REOPENED(life -> !life.isOpen()),
  /** Another referral of the youth: opens what is closed, changes nothing of what is open. */
  REFERRED_AGAIN(life -> true),
  /** Somebody does a step that waits. */
  WORKED(life -> true);

  private final Predicate<Life> allowed;

  LifeEvent(Predicate<Life> allowed) {
    this.allowed = allowed;
  }

  boolean isAllowed(Life life) {
    return allowed.test(life);
  }
}
