package org.bridges.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the whole chain and says what it found. Reads in pages, so that nobody waits for it. */
@Component
public class ChainCheck {

  private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);
  private static final int PAGE = 1000;

  private final JdbcClient jdbc;
  private final AuditChain chain;
  private final AuditKeys keys;
  private final ChainAnchor anchor;
  private final OfficeTime time;

  ChainCheck(
      JdbcClient jdbc, AuditChain chain, AuditKeys keys, ChainAnchor anchor, OfficeTime time) {
    this.jdbc = jdbc;
    this.chain = chain;
    this.keys = keys;
    this.anchor = anchor;
    this.time = time;
  }

  /** Everything of one moment; what is written meanwhile is looked at next time. */
  private record Standing(
      long position,
      byte[] hash,
      @Nullable String keyId,
      byte @Nullable [] mac,
      long lastPlace,
      long outside) {

    ChainHead head() {
      return new ChainHead(position, hash, keyId, mac);
    }
  }

  /** Walks, keeps the result, and says it in the log. */
  public CheckResult run() {
    chain.link();
    var result = walk(standing());
    keep(result);
    if (result.isUnbroken()) {
      log.info("Audit record: {} entries, unbroken", result.rows());
    } else {
      log.error(
          "AUDIT RECORD BROKEN: {} at place {}, {} faults in {} entries",
          result.finding(),
          result.position(),
          result.broken(),
          result.rows());
    }
    return result;
  }

  /** What the last walk found. */
  public Optional<CheckResult> last() {
    return jdbc.sql(
            "select at, rows, broken, finding, position from audit_check order by at desc limit 1")
        .query(ChainCheck::result)
        .optional();
  }

  private CheckResult walk(Standing standing) {
    var walk = new ChainWalk(keys);
    var head = standing.head();
    if (!head.isGenuine(keys)) {
      walk.fault(Finding.HEAD_CHANGED, null);
    }
    List<ChainPlace> places;
    do {
      places = places(walk.reached(), head.position());
      places.forEach(walk::look);
    } while (!places.isEmpty());
    end(walk, standing);
    anchor.kept().ifPresent(earlier -> compare(walk, head, earlier));
    return walk.result(time.instant());
  }

  private static void end(ChainWalk walk, Standing standing) {
    if (walk.reached() < standing.position()) {
      walk.fault(Finding.END_REMOVED, walk.reached() + 1);
    } else if (!Arrays.equals(walk.lastHash(), standing.hash())) {
      walk.fault(Finding.HEAD_CHANGED, standing.position());
    }
    if (standing.lastPlace() > standing.position()) {
      walk.fault(Finding.LINK_ADDED, standing.position() + 1);
    }
    if (standing.outside() > 0) {
      walk.fault(Finding.ENTRY_OUTSIDE, null);
    }
  }

  /** A head that was seen before must still be a place of the chain. */
  private void compare(ChainWalk walk, ChainHead head, ChainHead earlier) {
    if (!earlier.isGenuine(keys)) {
      walk.fault(Finding.HEAD_CHANGED, null);
    } else if (earlier.position() > head.position()) {
      walk.fault(Finding.END_REMOVED, head.position() + 1);
    } else if (!chain.holds(earlier)) {
      walk.fault(Finding.LINK_CHANGED, earlier.position());
    }
  }

  private Standing standing() {
    return jdbc.sql(
            """
            select h.position, h.hash, h.key_id, h.mac,
                   (select coalesce(max(position), 0) from audit_link) as last_place,
                   (select count(*) from audit_entry e
                      where not exists (select from audit_link l where l.entry_id = e.id)
                        and not exists (select from audit_waiting w where w.number = e.number))
                 + (select count(*) from audit_waiting w
                      where not exists (select from audit_entry e where e.number = w.number))
                   as outside
              from audit_head h
            """)
        .query(Standing.class)
        .single();
  }

  private List<ChainPlace> places(long after, long until) {
    return jdbc.sql(
            """
            select l.position, l.key_id as link_key, l.hash, e.* from audit_link l
              left join audit_entry e on e.id = l.entry_id
             where l.position > ? and l.position <= ? order by l.position limit ?
            """)
        .params(after, until, PAGE)
        .query(ChainCheck::place)
        .list();
  }

  private static ChainPlace place(ResultSet row, int number) throws SQLException {
    var entry =
        row.getObject("id") == null
            ? null
            : new ChainPlace.Sealed(content(row), row.getString("key_id"), row.getBytes("seal"));
    return new ChainPlace(
        row.getLong("position"), row.getString("link_key"), row.getBytes("hash"), entry);
  }

  /** Empty where the row holds what the office never writes: no seal fits that. */
  private static byte[] content(ResultSet row) throws SQLException {
    try {
      return EntryRows.row(row).content();
    } catch (IllegalArgumentException notOurs) {
      return new byte[0];
    }
  }

  private static CheckResult result(ResultSet row, int number) throws SQLException {
    var position = row.getObject("position", Long.class);
    return new CheckResult(
        row.getTimestamp("at").toInstant(),
        row.getLong("rows"),
        row.getLong("broken"),
        Finding.valueOf(row.getString("finding")),
        position);
  }

  private void keep(CheckResult result) {
    jdbc.sql(
            """
            insert into audit_check (id, at, rows, broken, finding, position)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID(), Timestamp.from(result.at()), result.rows(), result.broken())
        .param(result.finding().name())
        .param(result.position())
        .update();
  }
}
