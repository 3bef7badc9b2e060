package org.bridges.reminder;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.BackgroundWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the notice ledger. Whoever asks is heard once per business key; the mail goes after
 * the caller's commit.
 */
@Service
public class Reminders {

  private static final Set<NoticeState> LEFT_OUT =
      EnumSet.of(NoticeState.FOLDED, NoticeState.NOT_WANTED, NoticeState.STOPPED);

  /** A digest goes every day; what waits longer was forgotten. */
  private static final Duration LONGEST_GATHERED = Duration.ofHours(26);

  private final NoticeBook book;
  private final Notices notices;
  private final AddressBook addresses;
  private final Repeats repeats;
  private final BackgroundWork background;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  Reminders(
      NoticeBook book,
      Notices notices,
      AddressBook addresses,
      Repeats repeats,
      BackgroundWork background,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.book = book;
    this.notices = notices;
    this.addresses = addresses;
    this.repeats = repeats;
    this.background = background;
    this.time = time;
    this.events = events;
  }

  /**
   * Writes to somebody, once, after the commit of the caller's transaction. A reminder waits for
   * the day's digest where the agency wants one, and a repeat that it does not want is left out.
   *
   * @return how many notices that is; none when all of them were asked for before
   */
  @Transactional
  public int notify(NoticeRequest request) {
    return write(request, true);
  }

  /** The same, whatever the agency wishes: somebody asked for this mail by itself. */
  @Transactional
  public int notifyNow(NoticeRequest request) {
    return write(request, false);
  }

  private int write(NoticeRequest request, boolean wishesCount) {
    var fresh = 0;
    for (var single : addresses.resolve(request.recipient(), request.about())) {
      fresh += (wishesCount ? asWished(request, single) : atOnce(request, single)) ? 1 : 0;
    }
    return fresh;
  }

  private boolean asWished(NoticeRequest request, Recipient single) {
    if (repeats.isSpared(request, single)) {
      book.write(request, single, NoticeState.SPARED)
          .ifPresent(spared -> events.publishEvent(spared(request, single)));
      return false;
    }
    var waits = request.kind().isGathered() && addresses.wantsDigest(single);
    var id = book.write(request, single, waits ? NoticeState.GATHERED : NoticeState.WAITING);
    if (!waits) {
      id.ifPresent(fresh -> carry(fresh, request.kind()));
    }
    return id.isPresent();
  }

  private boolean atOnce(NoticeRequest request, Recipient single) {
    var id = book.writeAtOnce(request, single);
    id.ifPresent(fresh -> carry(fresh, request.kind()));
    return id.isPresent();
  }

  private void carry(UUID noticeId, NoticeKind kind) {
    background.soon(MailQueue.mailOf(noticeId, kind));
  }

  private NoticeKept spared(NoticeRequest request, Recipient single) {
    return new NoticeKept(
        request.key(),
        request.caseId(),
        request.referralId(),
        request.kind(),
        addresses.name(single),
        NoticeState.SPARED,
        null);
  }

  /** Notes that a notice was due and why no mail went: FOLDED, NOT_WANTED or STOPPED. */
  @Transactional
  public void leaveOut(NoticeRequest request, NoticeState reason) {
    if (!LEFT_OUT.contains(reason)) {
      throw new IllegalArgumentException("A notice is not left out as " + reason);
    }
    addresses
        .resolve(request.recipient(), request.about())
        .forEach(single -> book.write(request, single, reason));
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

  /** How many mails have not come to an end. */
  @Transactional(readOnly = true)
  public long waiting() {
    return notices.countByStateIn(List.of(NoticeState.WAITING, NoticeState.CLAIMED));
  }

  /**
   * What should have left by now and was not sent: waiting, failed, in doubt, or claimed by a
   * process that did not end it.
   *
   * @param since how long ago it was written down, in the office's time
   */
  @Transactional(readOnly = true)
  public List<OverdueNotice> overdue(Duration since) {
    return notices
        .overdue(time.instant().minus(since), time.instant().minus(LONGEST_GATHERED))
        .stream()
        .map(this::overdue)
        .toList();
  }

  /**
   * Puts a waiting or claimed notice back on the mail queue that nothing carries any more. A
   * waiting one is sent; a claimed one becomes doubtful and a person decides.
   *
   * @return whether it had fallen off; false when it is carried, or needs no carrying
   */
  @Transactional
  public boolean putBack(UUID noticeId) {
    return notices
        .findById(noticeId)
        .filter(Notice::isUnderWay)
        .filter(lost -> background.soon(MailQueue.mailOf(noticeId, lost.kind())))
        .isPresent();
  }

  private OverdueNotice overdue(Notice notice) {
    var carried = background.isScheduled(MailQueue.mailOf(notice.id()));
    return new OverdueNotice(view(notice), notice.isUnderWay() && !carried);
  }

  private NoticeView view(Notice notice) {
    return notice.view(addresses.name(notice.recipient()));
  }
}
