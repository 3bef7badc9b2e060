package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.MissingBook;
import org.bridges.casefile.RecoveryBook;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to stand in the engine while a youth is missing, and when she or he was found. */
@Configuration(proxyBeanMethods = false)
class MissingOwners {

  /** A search goes on until the hold ends. */
  @Bean
  ProcessOwner missingOwner(MissingBook book) {
    return owner("missing", book::open);
  }

  /** So do its reviews. */
  @Bean
  ProcessOwner holdReviewOwner(MissingBook book) {
    return owner("hold-review", book::open);
  }

  /** The report of a recovery is owed until it is settled. */
  @Bean
  ProcessOwner recoveryOwner(RecoveryBook book) {
    return owner("recovery", book::owed);
  }

  private static ProcessOwner owner(String processId, Supplier<List<UUID>> open) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return processId;
      }

      @Override
      public List<OpenRecord> open() {
        return open.get().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** A search, its reviews and a round that waits have to hear that the hold is over. */
  @Bean
  MessageNeed holdEndedNeed(MissingBook book) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "casefile.holdEnded";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !book.require(correlationKey).isOpen();
      }
    };
  }

  /** The process of an open period has to hear that it was closed elsewhere. */
  @Bean
  MessageNeed caseClosedNeed(CaseFile cases) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "casefile.caseClosed";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        var care = cases.view(UUID.fromString(String.valueOf(variables.get("caseId"))));
        return care.closedAt() != null && care.generation() == generation(variables);
      }
    };
  }

  private static int generation(Map<String, @Nullable Object> variables) {
    return Integer.parseInt(String.valueOf(variables.get("generation")));
  }
}
