package org.bridges.consent;

import java.util.Optional;
import java.util.UUID;
import org.bridges.reminder.Outgoing;
import org.bridges.reminder.ShareGate;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets mails and links through that a recorded basis covers, and writes each share down. */
@Component
class ConsentGate implements ShareGate {

  private final Releases releases;
  private final ShareBook book;
  private final StoppedShares stopped;
  private final CaseLock lock;
  private final OfficeTime time;

  ConsentGate(
      Releases releases, ShareBook book, StoppedShares stopped, CaseLock lock, OfficeTime time) {
    this.releases = releases;
    this.book = book;
    this.stopped = stopped;
    this.lock = lock;
    this.time = time;
  }

  @Override
  public void hold(UUID caseId) {
    lock.share(caseId);
  }

  @Override
  public boolean permits(Outgoing share) {
    return !share.needsBasis() || permission(share).isPresent();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean letGo(Outgoing share, Way way) {
    if (!share.needsBasis()) {
      return true;
    }
    var permission = permission(share);
    permission.ifPresent(one -> book.note(share, way, one, time.instant()));
    return permission.isPresent();
  }

  @Override
  public void didNotGo(UUID noticeId) {
    book.takeOut(noticeId);
  }

  @Override
  public void heldBack(Outgoing share) {
    stopped.heldBack(share);
  }

  private Optional<Permission> permission(Outgoing share) {
    var caseId = share.caseId();
    return caseId == null
        ? Optional.empty()
        : releases.covering(caseId, share.agencyCode(), share.shows(), time.instant());
  }
}
