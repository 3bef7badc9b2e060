package org.bridges.office;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bridges.camunda.EmbeddedCamunda;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves engine and application together, stopping in order at every minute in which something is
 * due and waiting there until nothing is left to do.
 */
@Component
public class DevClock {

  private static final Duration JUST_UNDER_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final EmbeddedCamunda camunda;
  private final OfficeFolder folder;
  private final JdbcClient jdbc;

  DevClock(EmbeddedCamunda camunda, OfficeFolder folder, JdbcClient jdbc) {
    this.camunda = camunda;
    this.folder = folder;
    this.jdbc = jdbc;
  }

  /** The present moment. */
  public Instant now() {
    return camunda.now();
  }

  /** Moves on by the step; answers at how many minutes on the way something was due. */
  public synchronized int advance(Duration step) {
    var target = camunda.now().plus(step);
    var stops = 0;
    awaitQuiet();
    for (var due = next(target); due != null; due = next(target)) {
      moveTo(due);
      stops++;
    }
    moveTo(target);
    return stops;
  }

  /** Waits until neither the engine, the outbox nor the mail queue has anything to do, twice. */
  public void awaitQuiet() {
    var quiet = new AtomicInteger();
    await()
        .atMost(LONGEST_WAIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> (isQuiet() ? quiet.incrementAndGet() : resetTo(quiet)) >= 2);
  }

  /**
   * The end of the next minute in which something is due; what is due on the minute comes on it.
   */
  private @Nullable Instant next(Instant target) {
    return camunda
        .nextDueMoment()
        .filter(due -> !due.isAfter(target) && due.isAfter(camunda.now()))
        .map(due -> due.plus(JUST_UNDER_A_MINUTE).truncatedTo(ChronoUnit.MINUTES))
        .map(due -> due.isAfter(target) ? target : due)
        .orElse(null);
  }

  private void moveTo(Instant moment) {
    var step = Duration.between(camunda.now(), moment);
    if (step.isPositive()) {
      var beyond = step.plusMillis(1);
      // before the move: a run that is killed here goes on later, never back
      folder.keepClockOffset(Duration.between(Instant.now(), camunda.now().plus(beyond)));
      camunda.increaseTime(beyond);
    }
    awaitQuiet();
  }

  private static int resetTo(AtomicInteger quiet) {
    quiet.set(0);
    return 0;
  }

  private boolean isQuiet() {
    return camunda.isQuiet() && open() == 0;
  }

  /**
   * A fact that is told right now has no problem yet, and its next try lies ahead. What was not
   * taken and is told again in a moment is waited for: time does not pass it by.
   */
  private int open() {
    return jdbc.sql(
            """
            select (select count(*) from outbox
                     where sent_at is null
                       and (problem is null or next_try_at <= now() + make_interval(secs => :soon)))
                 + (select count(*) from errands
                     where picked or execution_time <= now())
            """)
        .param("soon", EmbeddedCamunda.SOON.toSeconds())
        .query(Integer.class)
        .single();
  }
}
