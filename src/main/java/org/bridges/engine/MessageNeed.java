package org.bridges.engine;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the module that publishes a message knows of its use. An engine that is filled again may not
 * have acted on what it was told; the module's own records say whether it has to be told again.
 */
public interface MessageNeed {

  /** The message's name in the models. */
  String message();

  /**
   * Whether the message still has work to do.
   *
   * @param correlationKey the record whose instance waits
   * @param variables what the message carried
   */
  boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables);
}
