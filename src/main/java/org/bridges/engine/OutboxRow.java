package org.bridges.engine;

import java.util.UUID;

/** One fact on its way to the engine. */
record OutboxRow(
    long id,
    UUID orderingKey,
    String kind,
    String name,
    UUID businessId,
    int generation,
    String variables,
    String clocks,
    int attempts) {

  boolean isStart() {
    return kind.equals("START");
  }
}
