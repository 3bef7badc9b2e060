package org.bridges.audit;

import java.util.Optional;
import java.util.UUID;

/** Reads ids as they stand in addresses. */
public final class Ids {

  private Ids() {}

  /** The id; empty for a text that is none. */
  public static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
