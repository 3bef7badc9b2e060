package org.bridges.reminder;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail that did not arrive, or that may not have: it is a person's business, and never sent again
 * by itself. A decision is taken once and told to the case.
 */
@Service
public class TroubleDesk {

  private static final Duration STUCK = Duration.ofMinutes(5);

  private final Notices notices;
  private final Reminders reminders;
  private final AddressBook addresses;
  private final Gate gate;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;
  private final MailPace pace;

  TroubleDesk(
      Notices notices,
      Reminders reminders,
      AddressBook addresses,
      Gate gate,
      OfficeTime time,
      ApplicationEventPublisher events,
      MailPace pace) {
    this.notices = notices;
    this.reminders = reminders;
    this.addresses = addresses;
    this.gate = gate;
    this.time = time;
    this.events = events;
    this.pace = pace;
  }

  /**
   * What the person must look at: failed, in doubt, stuck, or tried again and again. The operator
   * keeps all mail going, others see that of the records that are open to them.
   */
  @Transactional(readOnly = true)
  public List<NoticeView> inTrouble(StaffView person) {
    var cases = gate.cases(person);
    var referrals = gate.referrals(person);
    var all = person.roles().contains(Role.OPERATOR);
    return inTrouble().stream()
        .filter(one -> all || cases.contains(one.caseId()) || referrals.contains(one.referralId()))
        .toList();
  }

  @Transactional(readOnly = true)
  List<NoticeView> inTrouble() {
    return notices.inTrouble(time.instant().minus(STUCK)).stream()
        .map(notice -> notice.view(addresses.name(notice.recipient())))
        .toList();
  }

  /**
   * How many mails wait for their turn, as so many leave in a minute; nobody has to do anything.
   */
  @Transactional(readOnly = true)
  public long queued() {
    return notices.countByStateAndProblem(NoticeState.WAITING, MailPace.QUEUED);
  }

  /** How many mails leave in a minute at most. */
  public int perMinute() {
    return pace.perMinute();
  }

  /**
   * A person learnt that a doubtful mail arrived.
   *
   * @param by user name
   * @throws WrongState when it is not in doubt
   */
  @Transactional
  public void arrived(UUID noticeId, String by) {
    var notice = undecided(noticeId);
    if (notice.state() != NoticeState.UNKNOWN) {
      throw new WrongState("not-in-doubt", "This mail surely did not arrive.");
    }
    decide(notice, NoticeState.ARRIVED, by);
  }

  /**
   * A person told the recipient in another way: the mail is no longer wanted.
   *
   * @param by user name
   * @throws WrongState when it is not failed or doubtful
   */
  @Transactional
  public void told(UUID noticeId, String by) {
    decide(undecided(noticeId), NoticeState.TOLD, by);
  }

  /**
   * A person decided that it goes again: as a notice of its own under the next key, so that one key
   * never stands for two mails.
   *
   * @param by user name
   * @throws WrongState when it is not failed or doubtful
   */
  @Transactional
  public void sendAgain(UUID noticeId, String by) {
    var notice = undecided(noticeId);
    decide(notice, NoticeState.REPEATED, by);
    reminders.notifyNow(notice.again());
  }

  private void decide(Notice notice, NoticeState decision, String by) {
    notice.decide(decision, time.instant());
    events.publishEvent(
        new NoticeDecided(
            notice.id(),
            notice.caseId(),
            notice.referralId(),
            notice.kind(),
            addresses.name(notice.recipient()),
            decision,
            by));
  }

  private Notice undecided(UUID noticeId) {
    var notice = notices.findById(noticeId).orElseThrow(() -> new Missing("notice"));
    if (notice.state() != NoticeState.FAILED && notice.state() != NoticeState.UNKNOWN) {
      throw new WrongState("not-in-trouble", "This mail is not in trouble.");
    }
    return notice;
  }

  /** The coordinators call the partner; the operator hears of our own mailboxes. */
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
    reminders.notify(
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
}
