package org.bridges.youth;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.shared.background.RecordLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records of the vault are one youth, since coordinators joined them. Every record keeps its
 * own rows; it is links that hold records together, so that a link can be taken away again.
 */
@Component
public class JoinedRecords {

  private final JdbcClient jdbc;
  private final RecordLock locks;

  JoinedRecords(JdbcClient jdbc, RecordLock locks) {
    this.jdbc = jdbc;
    this.locks = locks;
  }

  /** These records and all that are joined with them, however often. */
  public Set<UUID> of(Collection<UUID> youths) {
    return youths.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                with recursive same (id) as (
                  select unnest(:youths)
                  union
                  select case when l.youth_id = same.id then l.known_id else l.youth_id end
                    from youth_link l join same on l.youth_id = same.id or l.known_id = same.id
                   where l.ended_at is null and l.kind = 'SAME_YOUTH')
                select id from same
                """)
            .param("youths", youths.toArray(UUID[]::new))
            .query(UUID.class)
            .set();
  }

  /** For each of these records the one that stands for all it is joined with: the oldest. */
  public Map<UUID, UUID> current(Collection<UUID> youths) {
    return groups(youths).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue().getFirst()));
  }

  /** For each of these records all that are the same youth, the oldest first. */
  Map<UUID, List<UUID>> groups(Collection<UUID> youths) {
    var groups = new HashMap<UUID, List<UUID>>();
    if (!youths.isEmpty()) {
      jdbc.sql(
              """
              with recursive same (seed, id) as (
                select one, one from unnest(:youths) one
                union
                select same.seed, case when l.youth_id = same.id then l.known_id else l.youth_id end
                  from youth_link l join same on l.youth_id = same.id or l.known_id = same.id
                 where l.ended_at is null and l.kind = 'SAME_YOUTH')
              select same.seed, y.id from same join youth y on y.id = same.id
               order by same.seed, y.registered_at, y.id
              """)
          .param("youths", youths.toArray(UUID[]::new))
          .query(
              (row, number) ->
                  groups
                      .computeIfAbsent(row.getObject("seed", UUID.class), any -> new ArrayList<>())
                      .add(row.getObject("id", UUID.class)))
          .list();
    }
    return groups;
  }

  /** The records whose household is this youth's: the joined ones, and those of a family's help. */
  public Set<UUID> home(UUID youth) {
    var records = new HashSet<>(of(Set.of(youth)));
    records.addAll(
        jdbc.sql(
                """
                select youth_id from youth_link
                 where known_id = any (?) and ended_at is null and kind = 'SAME_HOME'
                """)
            .param(records.toArray(UUID[]::new))
            .query(UUID.class)
            .set());
    return records;
  }

  /** Every record that was there before the moment. */
  public Set<UUID> before(Instant moment) {
    return jdbc.sql("select id from youth where registered_at < ?")
        .param(Timestamp.from(moment))
        .query(UUID.class)
        .set();
  }

  /**
   * What holds for all records of a youth (a hold, an erasure, a join) is decided one after the
   * other, whichever of the joined records it begins at; until the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(UUID youth) {
    var held = new HashSet<UUID>();
    for (var first = first(youth); held.add(first); first = first(youth)) {
      locks.hold("erasure:" + first); // somebody may have joined it with others meanwhile
    }
  }

  private UUID first(UUID youth) {
    return Collections.min(of(Set.of(youth)));
  }
}
