package org.bridges.audit.chain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import org.bridges.shared.OfficeTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links every second what was committed, and walks the chain every night. */
@Configuration(proxyBeanMethods = false)
class ChainTurns {

  private static final LocalTime AT_NIGHT = LocalTime.of(3, 15);

  @Bean
  RecurringTask<Void> auditChainTask(AuditChain chain) {
    return Tasks.recurring("audit-chain", FixedDelay.ofSeconds(1))
        .execute((instance, context) -> chain.link());
  }

  @Bean
  RecurringTask<Void> auditCheckTask(ChainCheck check, OfficeTime time) {
    return Tasks.recurring("audit-check", new Daily(time.zone(), AT_NIGHT))
        .execute((instance, context) -> check.run());
  }
}
