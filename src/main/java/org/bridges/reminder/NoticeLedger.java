package org.bridges.reminder;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of one mail, each committed before the next: claimed before it is sent, so that a cut
 * in the middle is seen and never repeated by itself.
 */
@Service
class NoticeLedger {

  private final Notices notices;
  private final PartnerItems items;
  private final ShareGate gate;
  private final Directory directory;
  private final MailSettings settings;
  private final OfficeTime time;
  private final NoticeEnds ends;
  private final NoticeClaims claims;
  private final DigestItems digests;

  NoticeLedger(
      Notices notices,
      PartnerItems items,
      ShareGate gate,
      Directory directory,
      MailSettings settings,
      OfficeTime time,
      NoticeEnds ends,
      NoticeClaims claims,
      DigestItems digests) {
    this.notices = notices;
    this.items = items;
    this.gate = gate;
    this.directory = directory;
    this.settings = settings;
    this.time = time;
    this.ends = ends;
    this.claims = claims;
    this.digests = digests;
  }

  /** Claims the notice; empty when nothing is to be sent (any more, or by itself). */
  @Transactional
  public Optional<Letter> claim(UUID id) {
    return claims.claim(id);
  }

  /**
   * Claims a digest with everything that may go with it.
   *
   * @param looked what was seen of its reminders before
   */
  @Transactional
  public Optional<Letter> claimDigest(UUID id, DigestItems.Looked looked) {
    return claims.claimDigest(id, looked);
  }

  /** It was settled before the mail went. */
  @Transactional
  public void notWanted(UUID id) {
    notices.findById(id).filter(Notice::isWaiting).ifPresent(one -> one.notWanted(time.instant()));
  }

  /**
   * At the last moment it was not permitted any more; nothing left.
   *
   * @return the pause before the next try: a digest goes at once with what may still go
   */
  @Transactional
  public Optional<Duration> heldBack(Letter letter) {
    return claimed(letter)
        .flatMap(
            notice -> {
              if (notice.kind() == NoticeKind.DIGEST) {
                digests.back(notice);
                notice.tryLater("HELD_BACK", time.instant());
                return Optional.of(Duration.ZERO);
              }
              notice.holdBack(time.instant());
              gate.didNotGo(notice.id());
              items.outgoing(notice).ifPresent(gate::heldBack);
              return Optional.empty();
            });
  }

  /** The mail server took it. */
  @Transactional
  public void sent(Letter letter) {
    var notice = notices.findById(letter.noticeId()).orElseThrow();
    if (!notice.isClaimedBy(letter) && !notice.isDoubtfulFor(letter)) {
      return;
    }
    digests.sent(notice);
    if (notice.recipient().type() == Recipient.Type.AGENCY) {
      directory.mailArrived(notice.recipient().code());
    }
    ends.sent(notice);
  }

  /**
   * The mail surely did not go.
   *
   * @return the pause before the next try; empty when it was the last one
   */
  @Transactional
  public Optional<Duration> notSent(Letter letter, String why) {
    return claimed(letter)
        .flatMap(
            notice -> {
              notice.tryLater(why, time.instant());
              gate.didNotGo(notice.id());
              digests.back(notice);
              return nextTry(notice, why);
            });
  }

  /**
   * Something broke before there was a mail: a try like any other.
   *
   * @return the pause before the next try; empty when it was the last one or none is wanted
   */
  @Transactional
  public Optional<Duration> stumbled(UUID id, String why) {
    return notices
        .findById(id)
        .flatMap(
            notice ->
                switch (notice.state()) {
                  case WAITING -> {
                    notice.stumble(why, time.instant());
                    yield nextTry(notice, why);
                  }
                  // The claim was written though its commit broke: the next try ends it in doubt.
                  case CLAIMED -> Optional.of(settings.pauseAfter(notice.attempts()));
                  default -> Optional.empty();
                });
  }

  private Optional<Duration> nextTry(Notice notice, String why) {
    if (notice.attempts() >= settings.attempts()) {
      ends.fail(notice, why);
      return Optional.empty();
    }
    return Optional.of(settings.pauseAfter(notice.attempts()));
  }

  /** The mail server refused it for good. */
  @Transactional
  public void refused(Letter letter, String why) {
    claimed(letter)
        .ifPresent(
            notice -> {
              if (notice.recipient().type() == Recipient.Type.AGENCY) {
                directory.mailCameBack(notice.recipient().code());
              }
              gate.didNotGo(notice.id());
              digests.failed(notice, why);
              ends.fail(notice, why);
            });
  }

  /**
   * A mail that the mail server took came back. An address that was corrected meanwhile is not
   * marked for it.
   *
   * @return whether that is news
   */
  @Transactional
  public boolean cameBack(DeliveryReport report) {
    var back = notices.findById(report.noticeId()).filter(one -> one.state() == NoticeState.SENT);
    back.ifPresent(
        notice -> {
          var to = notice.recipient();
          if (to.type() == Recipient.Type.AGENCY && claims.isStillAddress(to, report.to())) {
            directory.mailCameBack(to.code());
          }
          digests.cameBack(notice, MailTrouble.CAME_BACK);
          ends.fail(notice, MailTrouble.CAME_BACK);
        });
    return back.isPresent();
  }

  /** There is no way to write this mail. */
  @Transactional
  public void failed(UUID id, String why) {
    notices.findById(id).filter(Notice::isWaiting).ifPresent(notice -> ends.fail(notice, why));
  }

  /** The connection broke in the middle: the mail may have gone. */
  @Transactional
  public void doubtful(Letter letter, String why) {
    claimed(letter)
        .ifPresent(
            notice -> {
              digests.doubtful(notice, why);
              ends.doubt(notice, why);
            });
  }

  /** Empty when the try was given up meanwhile, and perhaps a person decided. */
  private Optional<Notice> claimed(Letter letter) {
    return notices.findById(letter.noticeId()).filter(notice -> notice.isClaimedBy(letter));
  }
}
