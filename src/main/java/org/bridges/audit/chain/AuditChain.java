package org.bridges.audit.chain;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their place in the chain, in order. Whoever links holds the head's row:
 * one at a time over all replicas, and nobody who writes entries waits for it.
 */
@Component
public class AuditChain {

  static final byte[] KIND = {'l'};

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final AuditKeys keys;
  private final ChainAnchor anchor;

  AuditChain(
      JdbcClient jdbc,
      JdbcTemplate template,
      TransactionTemplate transaction,
      AuditKeys keys,
      ChainAnchor anchor) {
    this.jdbc = jdbc;
    this.template = template;
    this.transaction = transaction;
    this.keys = keys;
    this.anchor = anchor;
  }

  private record Waiting(long number, UUID id, byte[] seal) {}

  private record Link(long position, UUID entry, byte[] hash) {}

  private record Done(int entries, ChainHead head) {}

  /**
   * Links everything that is committed.
   *
   * @return how many entries got their place
   */
  public int link() {
    var linked = 0;
    while (isAnyWaiting()) {
      var done = transaction.execute(status -> batch());
      if (done.entries() == 0) {
        break;
      }
      if (anchor.kept().stream().allMatch(this::holds)) {
        anchor.keep(done.head());
      }
      linked += done.entries();
    }
    return linked;
  }

  /** Whether a head that was seen before is still a place of the chain. */
  boolean holds(ChainHead head) {
    return head.position() == 0
        || jdbc.sql("select exists (select from audit_link where position = ? and hash = ?)")
            .params(head.position(), head.hash())
            .query(Boolean.class)
            .single();
  }

  private boolean isAnyWaiting() {
    return jdbc.sql("select exists (select from audit_waiting)").query(Boolean.class).single();
  }

  private Done batch() {
    var head =
        jdbc.sql("select position, hash, key_id, mac from audit_head for update")
            .query(ChainHead.class)
            .single();
    var waiting =
        jdbc.sql(
                """
                select w.number, e.id, e.seal from audit_waiting w
                  join audit_entry e on e.number = w.number order by w.number limit ?
                """)
            .param(BATCH)
            .query(Waiting.class)
            .list();
    if (waiting.isEmpty()) {
      return new Done(0, head);
    }
    var links = links(head, waiting);
    var last = links.getLast();
    var next = ChainHead.signed(keys, last.position(), last.hash());
    write(waiting, links, next);
    return new Done(waiting.size(), next);
  }

  private List<Link> links(ChainHead head, List<Waiting> waiting) {
    var links = new ArrayList<Link>();
    var position = head.position();
    var before = head.hash();
    for (var entry : waiting) {
      position++;
      before = hash(keys, keys.current(), position, before, entry.seal());
      links.add(new Link(position, entry.id(), before));
    }
    return links;
  }

  static byte[] hash(AuditKeys keys, String key, long position, byte[] before, byte[] seal) {
    return keys.seal(key, KIND, ChainHead.number(position), before, seal);
  }

  private void write(List<Waiting> waiting, List<Link> links, ChainHead head) {
    template.batchUpdate(
        "insert into audit_link (position, entry_id, key_id, hash) values (?, ?, ?, ?)",
        links,
        links.size(),
        this::set);
    template.batchUpdate(
        "delete from audit_waiting where number = ?",
        waiting,
        waiting.size(),
        (statement, one) -> statement.setLong(1, one.number()));
    jdbc.sql("update audit_head set position = ?, hash = ?, key_id = ?, mac = ?")
        .params(head.position(), head.hash(), head.keyId(), head.mac())
        .update();
  }

  private void set(PreparedStatement statement, Link link) throws SQLException {
    statement.setLong(1, link.position());
    statement.setObject(2, link.entry());
    statement.setString(3, keys.current());
    statement.setBytes(4, link.hash());
  }
}
