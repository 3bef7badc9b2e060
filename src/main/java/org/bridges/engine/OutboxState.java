package org.bridges.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine has not heard of yet; more than a few failed tries show in the health endpoint.
 */
@Component
public class OutboxState implements HealthIndicator {

  private static final int TOO_MANY_TRIES = 5;

  private final JdbcClient jdbc;

  OutboxState(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A fact that the engine has refused or not answered. */
  public record Failing(
      String name, int attempts, Instant createdAt, Instant nextTryAt, @Nullable String problem) {}

  /** Facts with at least one failed try, oldest first. */
  public List<Failing> failing() {
    return jdbc.sql(
            """
            select name, attempts, created_at, next_try_at, problem from outbox
            where sent_at is null and problem is not null order by id limit 100
            """)
        .query(Failing.class)
        .list();
  }

  /** Those of them that were told so often that a person should look. */
  List<Failing> stuck() {
    return failing().stream().filter(one -> one.attempts() >= TOO_MANY_TRIES).toList();
  }

  @Override
  public Health health() {
    long stuck = stuck().size();
    var health = stuck == 0 ? Health.up() : Health.down();
    return health.withDetail("failing", stuck).build();
  }
}
