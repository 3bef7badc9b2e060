package org.bridges.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends releases and other bases, before their time or at it, with all that hangs on them. */
@Service
public class ConsentEnd {

  /** Seconds that a revocation waits for a mail that a mail server has in hand. */
  private static final int PATIENCE = 55;

  private final Releases releases;
  private final CaseLock lock;
  private final StoppedShares stopped;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;

  ConsentEnd(
      Releases releases,
      CaseLock lock,
      StoppedShares stopped,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time) {
    this.releases = releases;
    this.lock = lock;
    this.stopped = stopped;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Takes a basis back at once: once this is committed no mail leaves and no link opens under it.
   * Twice is once.
   *
   * @param by user name
   */
  @Transactional(timeout = PATIENCE)
  public void revoke(UUID caseId, UUID releaseId, Revocation how, String by) {
    lock.end(caseId);
    var now = time.instant();
    if (!releases.revoke(caseId, releaseId, how, by, now)) {
      return;
    }
    var release = releases.find(releaseId).orElseThrow();
    tell(release, "release-revoked:", " revoked", by);
    outbox.publish(caseId, "consent.basisEnded", releaseId, Map.of());
    if (releases.lookAfter(releaseId, now)) {
      stopped.after(release, StoppedShare.Reason.REVOKED);
    }
  }

  /** Takes back every basis of an agency that must not hear of the case any more. */
  @Transactional(timeout = PATIENCE)
  public void endAll(UUID caseId, String agencyCode, String by) {
    releases.ofCase(caseId).stream()
        .filter(one -> one.agencyCode().equals(agencyCode) && one.revokedAt() == null)
        .forEach(one -> revoke(caseId, one.id(), Revocation.unsaid(), by));
  }

  /** Its time is over: what hangs on it is a person's business from now on. Twice is once. */
  @Transactional
  public void expire(UUID releaseId) {
    var caseId = releases.find(releaseId).orElseThrow().caseId();
    lock.end(caseId);
    var release = releases.find(releaseId).orElseThrow();
    var now = time.instant();
    if (release.isLiveAt(now)) {
      // the engine's clock is ahead of ours: the job comes again
      throw new IllegalStateException("A release has not ended yet by the office's clock");
    }
    if (!releases.lookAfter(releaseId, now)) {
      return;
    }
    tell(release, "release-ended:", " ended", null);
    stopped.after(release, StoppedShare.Reason.EXPIRED);
  }

  /** Whether it was taken back. */
  @Transactional(readOnly = true)
  public boolean isRevoked(UUID releaseId) {
    return releases.find(releaseId).filter(one -> one.revokedAt() != null).isPresent();
  }

  /** Ids of those whose end lies ahead, or was not looked after. */
  @Transactional(readOnly = true)
  public List<UUID> stillToCome() {
    return releases.notLookedAfter();
  }

  private void tell(Release release, String key, String what, @Nullable String by) {
    var name = release.basis() == ShareBasis.RELEASE ? "Release" : release.basis().label();
    timeline.add(
        TimelineEntry.ofCase(
                release.caseId(),
                key + release.id(),
                name + " for " + directory.agency(release.agencyCode()).name() + what)
            .by(by));
  }
}
