package org.bridges.intake.process;

import java.util.Map;
import java.util.Optional;
import org.bridges.intake.AgencyChoice;
import org.bridges.intake.DecisionDesk;
import org.bridges.intake.EarlierRecords;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
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
  TaskStep consultReferrer(
      DecisionDesk desk, EarlierRecords earlier, AgencyChoice agencies, OfficeTime time) {
    return new DecisionStep(
        "consult-referrer", "What was talked about", false, desk, earlier, time) {
      @Override
      public Map<String, Object> formData(OpenTask task) {
        return Map.of("agencyOptions", agencies.options(referral(task)));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/referrals/" + referral(task) + "/consult");
      }
    };
  }

  @Bean
  TaskStep decideUnreached(DecisionDesk desk, EarlierRecords earlier, OfficeTime time) {
    return new DecisionStep(
        "consult-unreached", "The reason for this decision", true, desk, earlier, time) {
      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/referrals/" + referral(task) + "/history");
      }
    };
  }
}
