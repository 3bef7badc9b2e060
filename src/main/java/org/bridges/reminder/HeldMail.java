package org.bridges.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.BackgroundWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets mail go whose agency's quiet hours are over. */
@Service
class HeldMail {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Notices notices;
  private final BackgroundWork background;
  private final OfficeTime time;

  HeldMail(Notices notices, BackgroundWork background, OfficeTime time) {
    this.notices = notices;
    this.background = background;
    this.time = time;
  }

  @Configuration(proxyBeanMethods = false)
  static class Turn {

    @Bean
    RecurringTask<Void> heldMailTask(HeldMail held) {
      return Tasks.recurring("held-mail", FixedDelay.of(EVERY))
          .execute((instance, context) -> held.run());
    }
  }

  /**
   * Puts on the queue what need not wait any more; twice is once.
   *
   * @return how many
   */
  @Transactional
  public int run() {
    var over = notices.findByStateAndHeldUntilLessThanEqual(NoticeState.HELD, time.instant());
    for (var notice : over) {
      notice.letGo(time.instant());
      background.soon(MailQueue.mailOf(notice.id(), notice.kind()));
    }
    return over.size();
  }
}
