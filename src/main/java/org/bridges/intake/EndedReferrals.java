package org.bridges.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.Owners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A referral ends with the decision. */
@Component
class EndedReferrals implements Owners {

  private final JdbcClient jdbc;

  EndedReferrals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Owner kind() {
    return Owner.REFERRAL;
  }

  @Override
  public Set<UUID> endedBefore(Instant moment) {
    return ids("select id from referral where decided_at < ?", Timestamp.from(moment));
  }

  @Override
  public Set<UUID> youthsSince(Instant moment) {
    return ids(
        "select distinct youth_id from referral where decided_at is null or decided_at >= ?",
        Timestamp.from(moment));
  }

  @Override
  public Set<UUID> ofYouths(Collection<UUID> youths) {
    return ids(
        "select id from referral where youth_id = any (?)", (Object) youths.toArray(UUID[]::new));
  }

  private Set<UUID> ids(String query, Object value) {
    return jdbc.sql(query).param(value).query(UUID.class).set();
  }
}
