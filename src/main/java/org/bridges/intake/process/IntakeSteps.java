package org.bridges.intake.process;

import org.bridges.intake.DecisionDesk;
import org.bridges.intake.EarlierRecords;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a decision and the words that go beside them. */
@Configuration(proxyBeanMethods = false)
class IntakeSteps {

  @Bean
  TaskStep confirmReferral(DecisionDesk desk, EarlierRecords earlier, OfficeTime time) {
    return new DecisionStep(
        "confirm-referral", "A note for the timeline", false, desk, earlier, time);
  }

  @Bean
  TaskStep reviewReferral(DecisionDesk desk, EarlierRecords earlier, OfficeTime time) {
    return new DecisionStep(
        "review-referral", "The reason for this decision", true, desk, earlier, time);
  }

  @Bean
  TaskStep consultReferrer(DecisionDesk desk, EarlierRecords earlier, OfficeTime time) {
    return new DecisionStep(
        "consult-referrer", "What was talked about", false, desk, earlier, time);
  }
}
