package org.bridges.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.Owners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case ends with its closure; one that was reopened has not ended. */
@Component
class EndedCases implements Owners {

  private final JdbcClient jdbc;

  EndedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Owner kind() {
    return Owner.CASE;
  }

  @Override
  public Set<UUID> endedBefore(Instant moment) {
    return ids(
        "select id from care_case where status = 'CLOSED' and closed_at < ?",
        Timestamp.from(moment));
  }

  @Override
  public Set<UUID> youthsSince(Instant moment) {
    return ids(
        "select distinct youth_id from care_case where status <> 'CLOSED' or closed_at >= ?",
        Timestamp.from(moment));
  }

  @Override
  public Set<UUID> ofYouths(Collection<UUID> youths) {
    return ids(
        "select id from care_case where youth_id = any (?)", (Object) youths.toArray(UUID[]::new));
  }

  private Set<UUID> ids(String query, Object value) {
    return jdbc.sql(query).param(value).query(UUID.class).set();
  }
}
