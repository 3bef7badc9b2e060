package org.bridges.intake.process;

import org.bridges.intake.DecisionDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a decision and the words that go beside them. */
@Configuration(proxyBeanMethods = false)
class IntakeSteps {

  @Bean
  TaskStep confirmReferral(DecisionDesk desk, OfficeTime time) {
    return new DecisionStep("confirm-referral", "A note for the timeline", false, desk, time);
  }

  @Bean
  TaskStep reviewReferral(DecisionDesk desk, OfficeTime time) {
    return new DecisionStep("review-referral", "The reason for this decision", true, desk, time);
  }

  @Bean
  TaskStep consultReferrer(DecisionDesk desk, OfficeTime time) {
    return new DecisionStep("consult-referrer", "What was talked about", false, desk, time);
  }
}
