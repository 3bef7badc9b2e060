package org.bridges.reminder;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of one mail, each committed before the next: claimed before it is sent, so that a cut
 * in the middle is seen and never repeated by itself.
 */
@Service
class NoticeLedger {

  private final Notices notices;
  private final AddressBook addresses;
  private final LinkDesk links;
  private final Directory directory;
  private final MailSettings settings;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  NoticeLedger(
      Notices notices,
      AddressBook addresses,
      LinkDesk links,
      Directory directory,
      MailSettings settings,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.notices = notices;
    this.addresses = addresses;
    this.links = links;
    this.directory = directory;
    this.settings = settings;
    this.time = time;
    this.events = events;
  }

  /** Claims the notice; empty when nothing is to be sent (any more, or by itself). */
  @Transactional
  public Optional<Letter> claim(UUID id) {
    var notice = notices.findById(id).orElse(null);
    if (notice == null) {
      return Optional.empty();
    }
    return switch (notice.state()) {
      case WAITING -> claim(notice);
      case CLAIMED -> {
        // An earlier run ended between claim and result: whether the mail went, nobody knows.
        doubt(notice, "CUT_OFF");
        yield Optional.empty();
      }
      case SENT, FAILED, UNKNOWN, FOLDED, NOT_WANTED -> Optional.empty();
    };
  }

  private Optional<Letter> claim(Notice notice) {
    var address = addresses.find(notice.recipient());
    if (address.isEmpty()) {
      fail(notice, "NO_ADDRESS");
      return Optional.empty();
    }
    notice.claim(time.instant());
    var link = links.forMail(notice);
    return Optional.of(
        new Letter(notice.id(), notice.kind(), address.get(), link, notice.invite()));
  }

  /** It was settled before the mail went. */
  @Transactional
  public void notWanted(UUID id) {
    notices.findById(id).filter(Notice::isWaiting).ifPresent(one -> one.notWanted(time.instant()));
  }

  /** The mail server took it. */
  @Transactional
  public void sent(UUID id) {
    change(
        id,
        (notice, name) -> {
          notice.sent(time.instant());
          if (notice.recipient().type() == Recipient.Type.AGENCY) {
            directory.mailArrived(notice.recipient().code());
          }
          events.publishEvent(
              new NoticeSent(
                  notice.caseId(),
                  notice.referralId(),
                  notice.kind(),
                  name,
                  time.instant(),
                  notice.key()));
        });
  }

  /**
   * The mail surely did not go.
   *
   * @return the pause before the next try; empty when it was the last one
   */
  @Transactional
  public Optional<Duration> notSent(UUID id, String why) {
    var notice = notices.findById(id).orElseThrow();
    if (notice.attempts() >= settings.attempts()) {
      fail(notice, why);
      return Optional.empty();
    }
    notice.tryLater(why, time.instant());
    return Optional.of(settings.pauseAfter(notice.attempts()));
  }

  /** The mail server refused it for good. */
  @Transactional
  public void refused(UUID id, String why) {
    var notice = notices.findById(id).orElseThrow();
    if (notice.recipient().type() == Recipient.Type.AGENCY) {
      directory.mailCameBack(notice.recipient().code());
    }
    fail(notice, why);
  }

  /** There is no way to write this mail. */
  @Transactional
  public void failed(UUID id, String why) {
    fail(notices.findById(id).orElseThrow(), why);
  }

  /** The connection broke in the middle: the mail may have gone. */
  @Transactional
  public void doubtful(UUID id, String why) {
    doubt(notices.findById(id).orElseThrow(), why);
  }

  private void fail(Notice notice, String why) {
    notice.fail(why, time.instant());
    tell(notice, why);
  }

  private void doubt(Notice notice, String why) {
    notice.doubt(why, time.instant());
    tell(notice, why);
  }

  private void tell(Notice notice, String why) {
    events.publishEvent(
        new NoticeInTrouble(
            notice.id(),
            notice.caseId(),
            notice.referralId(),
            notice.kind(),
            notice.recipient(),
            addresses.name(notice.recipient()),
            notice.state(),
            why));
  }

  private void change(UUID id, BiConsumer<Notice, String> step) {
    var notice = notices.findById(id).orElseThrow();
    step.accept(notice, addresses.name(notice.recipient()));
  }
}
