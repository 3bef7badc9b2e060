package org.bridges.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every night each open case is looked at: does the youth grow out of the programme? */
@Component
public class AgeingTurn {

  private static final Logger log = LoggerFactory.getLogger(AgeingTurn.class);
  private static final LocalTime AT_NIGHT = LocalTime.of(4, 40);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 200;

  private final CaseFile cases;
  private final AgeingDesk desk;

  AgeingTurn(CaseFile cases, AgeingDesk desk) {
    this.cases = cases;
    this.desk = desk;
  }

  @Configuration(proxyBeanMethods = false)
  static class Nightly {

    @Bean
    RecurringTask<Void> ageingTask(AgeingTurn turn, OfficeTime time) {
      return Tasks.recurring("ageing-out", Schedules.daily(time.zone(), AT_NIGHT))
          .execute((instance, context) -> turn.look());
    }
  }

  /** Looks at all; what fails for one case is looked at again the next night. */
  public void look() {
    var after = FIRST;
    for (var page = cases.openAfter(after, PAGE);
        !page.isEmpty();
        page = cases.openAfter(after, PAGE)) {
      for (var care : page) {
        look(care.id());
      }
      after = page.getLast().id();
    }
  }

  private void look(UUID caseId) {
    try {
      desk.look(caseId);
    } catch (RuntimeException broken) {
      log.error("A case could not be looked at for ageing out: {}", broken.getClass().getName());
    }
  }
}
