package org.bridges.casefile;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.shared.OfficeTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the open period of a case, whoever decided it, and everything that waits in it. */
@Component
class CaseEnd {

  private final MissingBook missing;
  private final ContactFollowUp contacts;
  private final ObjectProvider<OpenMatters> matters;
  private final Outbox outbox;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  CaseEnd(
      MissingBook missing,
      ContactFollowUp contacts,
      ObjectProvider<OpenMatters> matters,
      Outbox outbox,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.missing = missing;
    this.contacts = contacts;
    this.matters = matters;
    this.outbox = outbox;
    this.time = time;
    this.events = events;
  }

  /**
   * The lock under which a case is put on hold, found, closed and opened again: of two people at
   * once the second one sees what the first one did.
   */
  static String lock(UUID caseId) {
    return "case-life:" + caseId;
  }

  /** Closes the case; of what can go on for the family everything does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(CareCase care) {
    close(care, Set.of());
  }

  /**
   * Closes the case: whatever waits in its process ends with it, also beside its way.
   *
   * @param cancelled ids of the matters for the family that do not go on
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(CareCase care, Set<UUID> cancelled) {
    events.publishEvent(new CaseCloses(care.id()));
    cancel(care.id(), cancelled);
    care.close(time.instant());
    contacts.closed(care.id());
    missing
        .open(care.id())
        .filter(one -> missing.end(one.id(), MissingEpisode.State.CLOSED, time.instant()))
        .ifPresent(one -> tellEnd(one.caseId(), one.id()));
    events.publishEvent(new CaseClosed(care.id(), care.generation()));
    outbox.publish(
        care.id(),
        "casefile.caseClosed",
        CaseFile.periodOf(care.id(), care.generation()),
        Map.of("caseId", care.id().toString(), "generation", care.generation()));
  }

  /** What is not for the family is cancelled: nobody is reminded of it any more. */
  private void cancel(UUID caseId, Set<UUID> cancelled) {
    matters
        .orderedStream()
        .forEach(
            module ->
                module.openIn(caseId).stream()
                    .filter(one -> !one.isForFamily() || cancelled.contains(one.id()))
                    .forEach(one -> module.cancel(caseId, one.id())));
  }

  /** The search, its reviews and a round that waits hear that the hold is over. */
  void tellEnd(UUID caseId, UUID episodeId) {
    outbox.publish(caseId, "casefile.holdEnded", episodeId, Map.of());
  }
}
