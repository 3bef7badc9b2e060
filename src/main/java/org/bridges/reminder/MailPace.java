package org.bridges.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.RecordLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many mails leave in any minute: from the whole office, and to one mail domain, whose server
 * may refuse more. Counted in the ledger, so that it holds over all replicas and a restart. A fifth
 * is kept for what is urgent, which therefore never stands behind a thousand reminders.
 */
@Component
class MailPace {

  /** What the ledger says of a mail that waits for its turn. */
  static final String QUEUED = "QUEUED";

  static final Duration WINDOW = Duration.ofMinutes(1);

  private static final int SHARES = 5;

  /** Somewhat more than fair, so that who comes back at the time it was told finds room. */
  private static final double SLACK = 1.05;

  private static final String OFFICE = "";

  private final JdbcClient jdbc;
  private final RecordLock lock;
  private final OfficeTime time;
  private final int perMinute;
  private final int perDomain;
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  MailPace(
      JdbcClient jdbc,
      RecordLock lock,
      OfficeTime time,
      @Value("${bridges.mail.per-minute:120}") int perMinute,
      @Value("${bridges.mail.per-domain-and-minute:60}") int perDomain) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.time = time;
    this.perMinute = Math.max(SHARES, perMinute);
    this.perDomain = Math.max(SHARES, perDomain);
  }

  /** Mails in a minute, from the whole office. */
  int perMinute() {
    return perMinute;
  }

  /** One mail after the other takes its turn, until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    lock.hold("mail-departure");
  }

  /**
   * Takes a turn, while it is held.
   *
   * @param domain mail domain of the recipient; null where it is nobody's business
   * @return the pause after which to ask again; empty when the mail may leave now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Duration> take(UUID noticeId, @Nullable String domain, boolean urgent) {
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var pause = wait(OFFICE, room(perMinute, urgent), urgent, now);
    if (pause.isEmpty() && domain != null) {
      pause = wait(domain, room(perDomain, urgent), urgent, now);
    }
    if (pause.isEmpty()) {
      jdbc.sql("update notice set turn_at = :now, mail_domain = :domain where id = :id")
          .param("now", Timestamp.from(now))
          .param("domain", domain, java.sql.Types.VARCHAR)
          .param("id", noticeId)
          .update();
    }
    return pause;
  }

  private static int room(int limit, boolean urgent) {
    return urgent ? limit : limit - limit / SHARES;
  }

  private Optional<Duration> wait(String lane, int room, boolean urgent, Instant now) {
    return oldestThatFills(lane, room, now)
        .map(oldest -> oldest.plus(WINDOW))
        .map(free -> urgent ? free : behindOthers(lane, room, free))
        .map(turn -> Duration.between(now, turn).plusMillis(1));
  }

  /** The turn whose end makes room; empty while there is room. */
  private Optional<Instant> oldestThatFills(String lane, int room, Instant now) {
    return jdbc.sql(
            """
            select turn_at from notice where turn_at > :since and turn_at <= :now
            """
                + (lane.equals(OFFICE) ? "" : "and mail_domain = :lane ")
                + "order by turn_at desc offset :others limit 1")
        .param("since", Timestamp.from(now.minus(WINDOW)))
        .param("now", Timestamp.from(now))
        .param("lane", lane)
        .param("others", room - 1)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** Who waits comes back one after the other, not all at the same moment. */
  private Instant behindOthers(String lane, int room, Instant free) {
    var gap = Duration.ofNanos((long) (WINDOW.toNanos() * SLACK / room));
    return ends.merge(
        lane, free, (last, fresh) -> last.isAfter(fresh) ? last.plus(gap) : fresh.plus(gap));
  }
}
