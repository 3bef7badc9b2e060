package org.bridges.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.bridges.directory.AgencyMail;
import org.bridges.directory.MailWishes;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of each mail, right before it is claimed, whether it leaves now. An agency's wishes hold
 * what can wait, never what is urgent or was asked for, and never what goes to our own people.
 */
@Service
class Departures {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Notices notices;
  private final AddressBook addresses;
  private final AgencyMail agencies;
  private final MailPace pace;
  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  Departures(
      Notices notices,
      AddressBook addresses,
      AgencyMail agencies,
      MailPace pace,
      JdbcClient jdbc,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.notices = notices;
    this.addresses = addresses;
    this.agencies = agencies;
    this.pace = pace;
    this.jdbc = jdbc;
    this.time = time;
    this.events = events;
  }

  /**
   * What becomes of a mail.
   *
   * @param goes whether it leaves now
   * @param pause after which to ask again; null where nothing more is to be done by the queue
   */
  record Departure(boolean goes, @Nullable Duration pause) {

    static final Departure NOW = new Departure(true, null);
    static final Departure KEPT = new Departure(false, null);
  }

  /**
   * Decides, once at a time over all replicas.
   *
   * @param urgent whether nothing but the pace may hold it
   */
  @Transactional
  public Departure of(UUID noticeId, boolean urgent) {
    pace.hold();
    var waiting = notices.findById(noticeId).filter(Notice::isWaiting);
    var address = waiting.flatMap(notice -> addresses.find(notice.recipient()));
    if (waiting.isEmpty() || address.isEmpty()) {
      return Departure.NOW; // the claim says what is wrong
    }
    var notice = waiting.get();
    if (!urgent && !notice.isAtOnce() && isKept(notice)) {
      return Departure.KEPT;
    }
    return pace.take(noticeId, domain(notice, address.get()), urgent)
        .map(
            pause -> {
              notice.queue(time.instant());
              return new Departure(false, pause);
            })
        .orElse(Departure.NOW);
  }

  private boolean isKept(Notice notice) {
    if (notice.recipient().type() != Recipient.Type.AGENCY) {
      return false;
    }
    var wishes = agencies.wishesOf(notice.recipient().code());
    var now = time.instant();
    if (isOverCap(notice, wishes, now)) {
      notice.gather(now);
      tell(notice, null);
      return true;
    }
    var until = wishes.quietUntil(now, time.zone());
    if (until.isEmpty() || isDueBefore(notice, now, until.get())) {
      return false;
    }
    notice.hold(until.get(), now);
    tell(notice, until.get());
    return true;
  }

  /** What has to be answered while the agency is quiet would come too late. */
  private static boolean isDueBefore(Notice notice, Instant now, Instant end) {
    return notice.dueAt().isAfter(now) && notice.dueAt().isBefore(end);
  }

  private boolean isOverCap(Notice notice, MailWishes wishes, Instant now) {
    var cap = wishes.weeklyCap();
    return cap != null && notice.kind().isGathered() && single(notice, now) >= cap;
  }

  private int single(Notice notice, Instant now) {
    return jdbc.sql(
            """
            select count(*) from notice where recipient_type = 'AGENCY' and recipient = :agency
               and turn_at > :since and kind in (:kinds) and id <> :id
            """)
        .param("agency", notice.recipient().code())
        .param("since", Timestamp.from(now.minus(WEEK)))
        .param(
            "kinds",
            Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isGathered)
                .map(Enum::name)
                .toList())
        .param("id", notice.id())
        .query(Integer.class)
        .single();
  }

  private void tell(Notice notice, @Nullable Instant until) {
    if (notice.kind() == NoticeKind.DIGEST) {
      return;
    }
    events.publishEvent(
        new NoticeKept(
            notice.key(),
            notice.caseId(),
            notice.referralId(),
            notice.kind(),
            addresses.name(notice.recipient()),
            notice.state(),
            until));
  }

  /** Where who wrote to us has a mailbox is nobody's business. */
  private static @Nullable String domain(Notice notice, Address to) {
    return notice.recipient().type() == Recipient.Type.WRITER
        ? null
        : to.mailbox().substring(to.mailbox().indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
