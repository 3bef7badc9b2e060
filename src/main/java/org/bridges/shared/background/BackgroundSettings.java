package org.bridges.shared.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Two schedulers on PostgreSQL: one takes the turns (recurring work), the other runs the errands
 * (one per record). An errand may wait long for somebody else's server; with threads and a table of
 * its own it holds up no turn. Built here and not by the library's Boot starter, which silently
 * makes none under Boot 4.1.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundSettings {

  private static final String ERRANDS = "errands";

  private final Duration heartbeat;

  BackgroundSettings(@Value("${bridges.background.heartbeat:PT20S}") Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  @Bean
  SchedulerClient errandClient(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
        .tableName(ERRANDS)
        .enablePriority()
        .build();
  }

  @Bean(destroyMethod = "stop", defaultCandidate = false)
  Scheduler turns(DataSource dataSource, List<Task<?>> tasks) {
    var recurring =
        tasks.stream()
            .filter(RecurringTask.class::isInstance)
            .<RecurringTask<?>>map(RecurringTask.class::cast)
            .toList();
    return settled(Scheduler.create(dataSource).startTasks(recurring));
  }

  @Bean(destroyMethod = "stop", defaultCandidate = false)
  Scheduler errands(DataSource dataSource, List<Task<?>> tasks) {
    var single = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
    return settled(
        Scheduler.create(dataSource, List.copyOf(single))
            .tableName(ERRANDS)
            .enablePriority()
            // What broke may name a mailbox; the errand itself says the kind of trouble.
            .failureLogging(LogLevel.OFF, false));
  }

  private Scheduler settled(SchedulerBuilder scheduler) {
    return scheduler
        .threads(4)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(heartbeat)
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  @Bean
  BackgroundWork backgroundWork(
      SchedulerClient client,
      @Qualifier("turns") ObjectProvider<Scheduler> turns,
      @Qualifier("errands") ObjectProvider<Scheduler> errands) {
    return new BackgroundWork(client, turns, errands);
  }

  @Bean
  SchedulerStart schedulerStart(
      @Qualifier("turns") Scheduler turns, @Qualifier("errands") Scheduler errands) {
    return new SchedulerStart(turns, errands);
  }

  /** Starts after everything else, Flyway included, is there. */
  record SchedulerStart(Scheduler turns, Scheduler errands) {

    @EventListener
    void start(ApplicationReadyEvent ready) {
      turns.start();
      errands.start();
    }
  }
}
