package org.bridges.youth;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.RecordLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which youths live in one home. A home holds records together for help to the family and for the
 * safety of all; it opens nobody's record to whoever may read another's.
 */
@Component
public class Homes {

  private final JdbcClient jdbc;
  private final JoinedRecords joined;
  private final RecordLock locks;
  private final OfficeTime time;

  Homes(JdbcClient jdbc, JoinedRecords joined, RecordLock locks, OfficeTime time) {
    this.jdbc = jdbc;
    this.joined = joined;
    this.locks = locks;
    this.time = time;
  }

  /** The home of a youth, whichever of the joined records is named. */
  @Transactional(readOnly = true)
  public Optional<UUID> of(UUID youth) {
    return jdbc.sql("select home_id from home_youth where youth_id = any (?) limit 1")
        .param(ids(joined.of(Set.of(youth))))
        .query(UUID.class)
        .optional();
  }

  /** All records of the youths of a home. */
  @Transactional(readOnly = true)
  public Set<UUID> youths(UUID home) {
    return joined.of(
        jdbc.sql("select youth_id from home_youth where home_id = ?")
            .param(home)
            .query(UUID.class)
            .set());
  }

  /** The records of the other youths of the home. */
  Set<UUID> others(UUID youth) {
    var others = new HashSet<>(of(youth).map(this::youths).orElseGet(Set::of));
    others.removeAll(joined.of(Set.of(youth)));
    return others;
  }

  /** The home of a youth; one is made where there is none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID open(UUID youth, String by) {
    locks.hold("home"); // a few times a day: two homes for one youth must never be
    return of(youth).orElseGet(() -> add(youth, UUID.randomUUID(), by));
  }

  /** Both youths live in one home from now on, with all who live with either. */
  @Transactional(propagation = Propagation.MANDATORY)
  UUID join(UUID youth, UUID other, String by) {
    var home = open(youth, by);
    var former = of(other);
    if (former.isEmpty()) {
      add(other, home, by);
    } else if (!former.get().equals(home)) {
      jdbc.sql("update home_youth set home_id = ? where home_id = ?")
          .params(home, former.get())
          .update();
    }
    return home;
  }

  private UUID add(UUID youth, UUID home, String by) {
    jdbc.sql("insert into home_youth (youth_id, home_id, added_by, added_at) values (?, ?, ?, ?)")
        .params(youth, home, by, Timestamp.from(time.instant()))
        .update();
    return home;
  }

  private static UUID[] ids(Collection<UUID> some) {
    return some.toArray(UUID[]::new);
  }
}
