package org.bridges.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process instance as our own database knows it.
 *
 * @param elementId the element before which it can be started again; null is its beginning
 * @param variables JSON of the variables that hold there
 * @param attempts tries to start it again in the present epoch whose answer is not known
 * @param movedAt when the token came there, in real time
 */
record StandingInstance(
    String processId,
    UUID businessId,
    int generation,
    UUID orderingKey,
    int epoch,
    long engineKey,
    @Nullable String elementId,
    String variables,
    int attempts,
    Instant movedAt) {
  /** The same instance before another element. */
  StandingInstance at(@Nullable String element) {
    return new StandingInstance(
        processId,
        businessId,
        generation,
        orderingKey,
        epoch,
        engineKey,
        element,
        variables,
        attempts,
        movedAt);
  }
}
