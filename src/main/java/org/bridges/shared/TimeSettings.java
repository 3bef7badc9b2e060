package org.bridges.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, the zone ({@code bridges.zone}) and the working time of the office. */
@Configuration(proxyBeanMethods = false)
class TimeSettings {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  OfficeTime officeTime(Clock clock, @Value("${bridges.zone:America/Chicago}") ZoneId zone) {
    return new OfficeTime(clock, zone);
  }

  @Bean
  WorkingTime workingTime() {
    return new WorkingTime(new TexasHolidays());
  }
}
