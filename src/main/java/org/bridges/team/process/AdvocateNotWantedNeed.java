package org.bridges.team.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.team.AdvocateSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A search that ended with its case has to leave the lists. */
@Component
class AdvocateNotWantedNeed implements MessageNeed {

  private final AdvocateSearch search;

  AdvocateNotWantedNeed(AdvocateSearch search) {
    this.search = search;
  }

  @Override
  public String message() {
    return "team.advocateNotWanted";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return search.isOver(correlationKey);
  }
}
