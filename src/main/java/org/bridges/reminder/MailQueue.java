package org.bridges.reminder;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One background task per notice, so that a mail that cannot go holds up no other; what is urgent
 * is picked up before what can wait for a digest. Pauses are real time, whatever the office's clock
 * says.
 */
@Configuration(proxyBeanMethods = false)
class MailQueue {

  private static final Logger log = LoggerFactory.getLogger(MailQueue.class);
  private static final String NAME = "notice-mail";

  /** The errand of a notice, to look for it. */
  static TaskInstanceId mailOf(UUID noticeId) {
    return TaskInstanceId.of(NAME, noticeId.toString());
  }

  /** The errand of a notice, to schedule it. */
  static TaskInstance<Void> mailOf(UUID noticeId, NoticeKind kind) {
    return new TaskInstance.Builder<Void>(NAME, noticeId.toString())
        .priority(priority(kind))
        .build();
  }

  private static int priority(NoticeKind kind) {
    if (kind.isUrgent()) {
      return Priority.HIGH;
    }
    return kind.isGathered() ? Priority.LOW : Priority.MEDIUM;
  }

  @Bean
  Task<Void> noticeMail(PostRoom post, MailSettings settings) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(
            (failed, work) -> {
              log.warn("The ledger could not be written: {}", kind(failed));
              var pause = settings.pauseAfter(failed.getExecution().consecutiveFailures + 1);
              work.reschedule(failed, failed.getTimeDone().plus(pause));
            })
        .execute((mail, context) -> next(post, UUID.fromString(mail.getId())));
  }

  private static CompletionHandler<Void> next(PostRoom post, UUID noticeId) {
    var pause = post.deliver(noticeId);
    return (done, work) -> {
      if (pause.isEmpty()) {
        work.remove();
      } else {
        work.reschedule(done, after(done, pause.get()));
      }
    };
  }

  private static String kind(ExecutionComplete failed) {
    return failed.getCause().map(cause -> cause.getClass().getName()).orElse("no cause");
  }

  private static Instant after(ExecutionComplete done, Duration pause) {
    return done.getTimeDone().plus(pause);
  }
}
