package org.bridges.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.bridges.shared.OfficeTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a day, at an hour of the office's clock, every agency that wants it gets its gathered
 * reminders in one mail. A day that was missed is made up for by the next run, with one mail.
 */
@Service
public class Digests {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Notices notices;
  private final Reminders reminders;
  private final OfficeTime time;
  private final LocalTime hour;

  Digests(
      Notices notices,
      Reminders reminders,
      OfficeTime time,
      @Value("${bridges.mail.digest-at:07:30}") LocalTime hour) {
    this.notices = notices;
    this.reminders = reminders;
    this.time = time;
    this.hour = hour;
  }

  @Configuration(proxyBeanMethods = false)
  static class Turn {

    @Bean
    RecurringTask<Void> digestTask(Digests digests) {
      return Tasks.recurring("digest", FixedDelay.of(EVERY))
          .execute((instance, context) -> digests.run());
    }
  }

  /**
   * Writes the digests of the day to whom something was gathered before its hour; twice is once.
   *
   * @return how many
   */
  @Transactional
  public int run() {
    var moment = lastMoment();
    return notices.toBeDigested(moment).stream().mapToInt(code -> write(code, moment)).sum();
  }

  private int write(String agency, Instant moment) {
    return reminders.notify(
        new NoticeRequest(
            "digest:" + agency + ":" + time.at(moment).toLocalDate(),
            NoticeKind.DIGEST,
            Recipient.agency(agency),
            null,
            null,
            moment,
            null));
  }

  private Instant lastMoment() {
    var now = time.now();
    var today = now.toLocalDate().atTime(hour).atZone(time.zone());
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
