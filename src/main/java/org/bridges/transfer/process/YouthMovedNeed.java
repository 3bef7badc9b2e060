package org.bridges.transfer.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.transfer.MoveDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A move has to be assessed until a coordinator has decided. */
@Component
class YouthMovedNeed implements MessageNeed {

  private final MoveDesk moves;

  YouthMovedNeed(MoveDesk moves) {
    this.moves = moves;
  }

  @Override
  public String message() {
    return "casefile.youthMoved";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return !moves.isDecided(UUID.fromString(String.valueOf(variables.get("moveId"))));
  }
}
