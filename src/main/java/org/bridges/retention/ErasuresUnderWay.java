package org.bridges.retention;

import java.util.Collection;
import java.util.UUID;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.ErasureCheck;
import org.bridges.youth.JoinedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked to be erased is settled before records are joined or taken apart: nobody is erased
 * who was joined by mistake meanwhile, and nothing slips out of an erasure.
 */
@Component
class ErasuresUnderWay implements ErasureCheck {

  private final JdbcClient jdbc;
  private final JoinedRecords joined;

  ErasuresUnderWay(JdbcClient jdbc, JoinedRecords joined) {
    this.jdbc = jdbc;
    this.joined = joined;
  }

  @Override
  public void requireNone(Collection<UUID> youths) {
    var underWay =
        jdbc.sql(
                """
                select count(*) from erasure
                 where youth_id = any (?) and finished_at is null and refused_at is null
                """)
            .param(joined.of(youths).toArray(UUID[]::new))
            .query(Integer.class)
            .single();
    if (underWay > 0) {
      throw new Refused(
          "ERASURE_UNDER_WAY",
          "A removal of these records was asked for. It has to be settled first.");
    }
  }
}
