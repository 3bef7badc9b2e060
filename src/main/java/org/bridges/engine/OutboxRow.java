package org.bridges.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact on its way to the engine.
 *
 * @param elementId before which an instance begins; null for the beginning of its model
 */
record OutboxRow(
    long id,
    UUID orderingKey,
    String kind,
    String name,
    UUID businessId,
    int generation,
    @Nullable String elementId,
    String variables,
    String clocks,
    int attempts) {

  boolean isStart() {
    return kind.equals("START");
  }
}
