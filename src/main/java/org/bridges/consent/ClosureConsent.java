package org.bridges.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.CaseClosed;
import org.bridges.casefile.CaseCloses;
import org.bridges.casefile.EndsWithCase;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.reminder.GoesOn;
import org.bridges.reminder.PartnerShares;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lets something go to an agency does not outlive its reason: with the case it ends, unless
 * something with that agency goes on. What waited for a coordinator because a basis had ended waits
 * no longer.
 */
@Component
class ClosureConsent implements EndsWithCase {

  private final Releases releases;
  private final StoppedShares stopped;
  private final PartnerShares shares;
  private final CaseLock lock;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;

  ClosureConsent(
      Releases releases,
      StoppedShares stopped,
      PartnerShares shares,
      CaseLock lock,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time) {
    this.releases = releases;
    this.stopped = stopped;
    this.shares = shares;
    this.lock = lock;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  public DataClass shows() {
    return DataClass.CONSENT;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Ending> endingsOf(UUID caseId) {
    return standing(caseId).stream().map(this::ending).toList();
  }

  private Ending ending(Release one) {
    var words = "%s until %s".formatted(named(one), time.spoken(one.expiresAt()));
    var reasons = goesOnFor(one).toList();
    return new Ending(words, reasons.isEmpty() ? null : String.join(", ", reasons));
  }

  /** Why a basis goes on: it covers something that does. */
  private Stream<String> goesOnFor(Release one) {
    return shares.afterClosure(one.caseId(), one.agencyCode()).stream()
        .filter(thing -> one.covers(thing.shows()))
        .map(GoesOn::why);
  }

  /**
   * Before anything of the case is touched: a mail or an answer of a partner that is under way
   * holds the same lock before it touches the rest.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseCloses closes) {
    lock.end(closes.caseId());
  }

  /** What was cancelled with the case is cancelled already. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    standing(closed.caseId()).stream()
        .filter(one -> goesOnFor(one).findAny().isEmpty())
        .forEach(this::end);
    stopped.ofCase(closed.caseId()).stream()
        .filter(one -> one.answer() == null && !goesOn(one))
        .forEach(this::settle);
  }

  private void end(Release one) {
    if (releases.endWithCase(one.id(), time.instant())) {
      timeline.add(
          TimelineEntry.ofCase(
              one.caseId(),
              "release-ended:" + one.id(),
              named(one) + " ended: the case is closed"));
      outbox.publish(one.caseId(), "consent.basisEnded", one.id(), Map.of());
      stopped.withCase(one);
    }
  }

  private boolean goesOn(StoppedShare one) {
    return shares.afterClosure(one.caseId(), one.agencyCode()).stream()
        .anyMatch(thing -> thing.shows().contains(one.dataClass()));
  }

  private void settle(StoppedShare one) {
    if (stopped.settle(one.id(), StoppedShare.Answer.NOT_NEEDED, "")) {
      outbox.publish(one.caseId(), "consent.stopOver", one.id(), Map.of());
    }
  }

  /** Live, or to begin later. */
  private List<Release> standing(UUID caseId) {
    var now = time.instant();
    return releases.ofCase(caseId).stream()
        .filter(one -> one.revokedAt() == null && one.expiresAt().isAfter(now))
        .toList();
  }

  private String named(Release one) {
    var name = one.basis() == ShareBasis.RELEASE ? "Release" : one.basis().label();
    return name + " for " + directory.agency(one.agencyCode()).name();
  }
}
