package org.bridges.shared.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The one scheduler of the application, on PostgreSQL. Built here and not by the library's Boot
 * starter, which silently makes none under Boot 4.1.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundSettings {

  @Bean
  SchedulerClient schedulerClient(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  @Bean(destroyMethod = "stop", defaultCandidate = false)
  Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
    var known = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
    var recurring =
        tasks.stream()
            .filter(RecurringTask.class::isInstance)
            .<RecurringTask<?>>map(RecurringTask.class::cast)
            .toList();
    return Scheduler.create(dataSource, List.copyOf(known))
        .startTasks(recurring)
        .threads(4)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(20))
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  @Bean
  BackgroundWork backgroundWork(
      SchedulerClient client, @Qualifier("scheduler") ObjectProvider<Scheduler> scheduler) {
    return new BackgroundWork(client, scheduler);
  }

  @Bean
  SchedulerStart schedulerStart(@Qualifier("scheduler") Scheduler scheduler) {
    return new SchedulerStart(scheduler);
  }

  /** Starts after everything else, Flyway included, is there. */
  record SchedulerStart(Scheduler scheduler) {

    @EventListener
    void start(ApplicationReadyEvent ready) {
      scheduler.start();
    }
  }
}
