package org.bridges.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work that waits for its worker, by job type. Counts in the machine's time, not the office's: a
 * moved clock makes no worker late. Says nothing while the engine is away.
 */
@Component
public class OpenWork implements HealthIndicator {

  private static final Duration FRESH = WorkWatch.EVERY.multipliedBy(4);
  private static final Duration WORTH_SAYING = Duration.ofMinutes(2);
  private static final int TOO_OFTEN = 5;

  private final JdbcClient jdbc;
  private final Duration alarm;

  OpenWork(JdbcClient jdbc, @Value("${bridges.worker.alarm}") Duration alarm) {
    this.jdbc = jdbc;
    this.alarm = alarm;
  }

  /**
   * The open jobs of one type.
   *
   * @param jobs how many
   * @param since when the oldest of them was first seen
   * @param begun how often one of them was begun in vain, at most
   */
  public record Waiting(String jobType, long jobs, Instant since, int begun) {

    /** How long the oldest waits. */
    public Duration age() {
      return Duration.between(since, Instant.now());
    }

    private boolean isWorthSaying() {
      return begun >= TOO_OFTEN || age().compareTo(WORTH_SAYING) >= 0;
    }
  }

  /** All types with open jobs, the longest waiting first. */
  public List<Waiting> all() {
    return jdbc.sql(
            """
            select job_type, count(*) as jobs, min(seen_at) as since, max(begun) as begun
              from open_work where looked_at > ? group by job_type order by since, job_type
            """)
        .param(Timestamp.from(Instant.now().minus(FRESH)))
        .query(Waiting.class)
        .list();
  }

  /** Types whose oldest job waits for minutes, or whose jobs are begun again and again. */
  public List<Waiting> late() {
    return all().stream().filter(Waiting::isWorthSaying).toList();
  }

  /** The age of the oldest open job of a type in seconds, 0 when none is open. */
  public long secondsWaiting(String jobType) {
    return all().stream()
        .filter(one -> one.jobType().equals(jobType))
        .mapToLong(one -> one.age().toSeconds())
        .findAny()
        .orElse(0);
  }

  @Override
  public Health health() {
    var waiting = all();
    var isTooOld = waiting.stream().anyMatch(one -> one.age().compareTo(alarm) > 0);
    var health = isTooOld ? Health.down() : Health.up();
    waiting.forEach(one -> health.withDetail(one.jobType(), one.age().toSeconds() + " s"));
    return health.build();
  }
}
