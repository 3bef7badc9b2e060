package org.bridges.family;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.Owners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While a family is helped, nothing of the youths of its home is over. */
@Component
class FamilyYouths implements Owners {

  private final JdbcClient jdbc;

  FamilyYouths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Owner kind() {
    return Owner.YOUTH;
  }

  /**
   * A youth's records end with the last closure and decision, never with the help to the family.
   */
  @Override
  public Set<UUID> endedBefore(Instant moment) {
    return Set.of();
  }

  @Override
  public Set<UUID> youthsSince(Instant moment) {
    return jdbc.sql(
            """
            select h.youth_id from home_youth h join family_support s on s.home_id = h.home_id
             where s.ended_at is null or s.ended_at >= ?
            """)
        .param(Timestamp.from(moment))
        .query(UUID.class)
        .set();
  }

  @Override
  public Set<UUID> ofYouths(Collection<UUID> youths) {
    return Set.copyOf(youths);
  }
}
