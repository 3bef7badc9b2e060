package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.ClosureBook;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to stand in the engine while a proposed closure waits for a manager. */
@Configuration(proxyBeanMethods = false)
class ClosureOwners {

  @Bean
  ProcessOwner closureOwner(ClosureBook book) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "closure";
      }

      @Override
      public List<OpenRecord> open() {
        return book.open().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** A proposal that lapsed has to leave the managers' list. */
  @Bean
  MessageNeed closureLapsedNeed(ClosureBook book) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "casefile.closureLapsed";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !book.require(correlationKey).isOpen();
      }
    };
  }
}
