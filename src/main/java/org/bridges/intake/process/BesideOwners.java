package org.bridges.intake.process;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bridges.engine.ProcessOwner;
import org.bridges.intake.CallDesk;
import org.bridges.intake.ReportDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed beside a referral needs its process until it is settled. */
@Configuration(proxyBeanMethods = false)
class BesideOwners {

  @Bean
  ProcessOwner reportOwner(ReportDesk desk) {
    return owner("mandatory-report", desk::owed);
  }

  @Bean
  ProcessOwner callOwner(CallDesk desk) {
    return owner("call-back", desk::owed);
  }

  private static ProcessOwner owner(String processId, Supplier<List<UUID>> owed) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return processId;
      }

      @Override
      public List<OpenRecord> open() {
        return owed.get().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }
}
