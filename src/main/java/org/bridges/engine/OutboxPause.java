package org.bridges.engine;

import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a row of the outbox rests before it is tried again. A start without an answer may have
 * been carried out all the same: it rests until the engine's searches would show its instance.
 */
@Component
class OutboxPause {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Answers after which it is certain that nothing was started. */
  private static final Set<String> PLAIN_REFUSALS =
      Set.of(
          "INVALID_ARGUMENT",
          "NOT_FOUND",
          "ALREADY_EXISTS",
          "FAILED_PRECONDITION",
          "PERMISSION_DENIED",
          "UNAUTHENTICATED");

  private final Duration searchLag;

  /** {@code searchLag}: after this time at the latest a search shows what a command did. */
  OutboxPause(@Value("${bridges.camunda.search-lag}") Duration searchLag) {
    this.searchLag = searchLag;
  }

  /** From the beginning of a try, for the case that this process dies before its end. */
  Duration whileTrying(OutboxRow row) {
    return row.isStart() ? EngineCommands.PATIENCE.plus(searchLag) : Duration.ZERO;
  }

  /** From the end of a try that failed; longer from try to try. */
  Duration after(OutboxRow row, Throwable problem) {
    var growing = shorter(Duration.ofSeconds(1L << Math.min(row.attempts(), 7)), LONGEST);
    var isCertain = !row.isStart() || isPlainRefusal(problem);
    return isCertain || growing.compareTo(searchLag) > 0 ? growing : searchLag;
  }

  /** Lets so much time pass that a search shows what was started before. */
  void untilSearchesShowEarlierTries() {
    try {
      Thread.sleep(searchLag);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The office closes", stop);
    }
  }

  private static boolean isPlainRefusal(Throwable problem) {
    return PLAIN_REFUSALS.contains(EngineCommands.problemCode(problem));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
