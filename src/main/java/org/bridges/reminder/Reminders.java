package org.bridges.reminder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.BackgroundWork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the notice ledger. Whoever asks is heard once per business key; the mail goes after
 * the caller's commit.
 */
@Service
public class Reminders {

  private static final Duration STUCK = Duration.ofMinutes(5);

  private final NoticeBook book;
  private final Notices notices;
  private final AddressBook addresses;
  private final BackgroundWork background;
  private final OfficeTime time;

  Reminders(
      NoticeBook book,
      Notices notices,
      AddressBook addresses,
      BackgroundWork background,
      OfficeTime time) {
    this.book = book;
    this.notices = notices;
    this.addresses = addresses;
    this.background = background;
    this.time = time;
  }

  /**
   * Writes to somebody, once, after the commit of the caller's transaction.
   *
   * @return how many mails that is; none when all of them were asked for before
   */
  @Transactional
  public int notify(NoticeRequest request) {
    var fresh =
        addresses.resolve(request.recipient()).stream()
            .map(single -> book.write(request, single, NoticeState.WAITING))
            .flatMap(Optional::stream)
            .toList();
    fresh.forEach(id -> background.soon(MailQueue.mailOf(id)));
    return fresh.size();
  }

  /** Notes that a notice was due and why no mail went: FOLDED or NOT_WANTED. */
  @Transactional
  public void leaveOut(NoticeRequest request, NoticeState reason) {
    if (reason != NoticeState.FOLDED && reason != NoticeState.NOT_WANTED) {
      throw new IllegalArgumentException("A notice is not left out as " + reason);
    }
    addresses.resolve(request.recipient()).forEach(single -> book.write(request, single, reason));
  }

  /** What was told about a case, oldest first. */
  @Transactional(readOnly = true)
  public List<NoticeView> noticesOf(UUID caseId) {
    return notices.findByCaseIdOrderByCreatedAt(caseId).stream().map(this::view).toList();
  }

  /** Every line of one business key. */
  @Transactional(readOnly = true)
  public List<NoticeView> noticesOfKey(String key) {
    return notices.findByNoticeKey(key).stream().map(this::view).toList();
  }

  /** What a person must look at: failed, unknown, stuck, or tried again and again. */
  @Transactional(readOnly = true)
  public List<NoticeView> inTrouble() {
    return notices.inTrouble(time.instant().minus(STUCK)).stream().map(this::view).toList();
  }

  /** How many mails have not come to an end. */
  @Transactional(readOnly = true)
  public long waiting() {
    return notices.countByStateIn(List.of(NoticeState.WAITING, NoticeState.CLAIMED));
  }

  /**
   * A person decided that a failed or doubtful mail goes again.
   *
   * @throws WrongState when it is not failed or doubtful
   */
  @Transactional
  public void sendAgain(UUID noticeId) {
    undecided(noticeId).tryLater("SENT_AGAIN_BY_HAND", time.instant());
    background.soon(MailQueue.mailOf(noticeId));
  }

  /**
   * A person told the recipient in another way: the failed or doubtful mail is no longer wanted.
   *
   * @throws WrongState when it is not failed or doubtful
   */
  @Transactional
  public void settle(UUID noticeId) {
    undecided(noticeId).notWanted(time.instant());
  }

  private Notice undecided(UUID noticeId) {
    var notice = notices.findById(noticeId).orElseThrow(() -> new Missing("notice"));
    if (notice.state() != NoticeState.FAILED && notice.state() != NoticeState.UNKNOWN) {
      throw new WrongState("not-in-trouble", "This mail is not in trouble.");
    }
    return notice;
  }

  /**
   * Mail that does not arrive becomes a person's business: the coordinators call the partner; the
   * operator hears of our own mailboxes.
   */
  @EventListener
  @Transactional
  void tellSomebody(NoticeInTrouble trouble) {
    if (trouble.to().type() == Recipient.Type.OPERATOR) {
      return;
    }
    var hears =
        trouble.to().type() == Recipient.Type.AGENCY
            ? Recipient.group(Group.COORDINATORS)
            : Recipient.operator();
    notify(
        new NoticeRequest(
            "trouble:" + trouble.noticeId() + ":" + trouble.state(),
            NoticeKind.UNDELIVERED,
            hears,
            trouble.caseId(),
            trouble.referralId(),
            null,
            time.instant(),
            null));
  }

  private NoticeView view(Notice notice) {
    return notice.view(addresses.name(notice.recipient()));
  }
}
