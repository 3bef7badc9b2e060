package org.bridges.youth;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of the vault are one youth, since coordinators joined them. */
@Component
public class JoinedRecords {

  private final JdbcClient jdbc;

  JoinedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** These records and all that were joined with them, however often. */
  public Set<UUID> of(Collection<UUID> youths) {
    return jdbc.sql(
            """
            with recursive same (id) as (
              select unnest(:youths)
              union
              select case when y.id = same.id then y.same_as else y.id end
                from youth y join same on y.id = same.id or y.same_as = same.id
               where y.same_as is not null)
            select id from same
            """)
        .param("youths", youths.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /** Every record that was there before the moment. */
  public Set<UUID> before(Instant moment) {
    return jdbc.sql("select id from youth where registered_at < ?")
        .param(Timestamp.from(moment))
        .query(UUID.class)
        .set();
  }
}
