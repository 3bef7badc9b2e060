package org.bridges.consent;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.reminder.Outgoing;
import org.bridges.reminder.ShareGate;
import org.bridges.shared.DataClass;
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
  public Set<DataClass> released(UUID caseId, String agencyCode) {
    return ShareBasis.RELEASE.classes().stream()
        .filter(one -> release(caseId, agencyCode, one).isPresent())
        .collect(Collectors.toSet());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void seen(Outgoing slice) {
    var caseId = Objects.requireNonNull(slice.caseId());
    slice.shows().stream()
        .collect(
            Collectors.groupingBy(
                one -> release(caseId, slice.agencyCode(), one).orElseThrow(), Collectors.toSet()))
        .forEach((basis, classes) -> book.seen(slice, classes, basis, time.instant()));
  }

  private Optional<Permission> release(UUID caseId, String agencyCode, DataClass dataClass) {
    return releases
        .covering(caseId, agencyCode, Set.of(dataClass), time.instant())
        .filter(one -> one.basis() == ShareBasis.RELEASE);
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
    if (caseId == null) {
      return Optional.empty();
    }
    var now = time.instant();
    return share.isFarewell()
        ? releases.coveringFarewell(caseId, share.agencyCode(), share.shows(), now)
        : releases.covering(caseId, share.agencyCode(), share.shows(), now);
  }
}
