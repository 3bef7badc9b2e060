package org.bridges.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to a case, in order; entries are only added. */
@Service
public class Timeline {

  private static final String TABLE = "timeline_entry";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final OfficeTime time;

  Timeline(JdbcClient jdbc, FieldCipher cipher, OfficeTime time) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.time = time;
  }

  /** An entry as it is shown. */
  public record Shown(Instant at, String what, @Nullable String note, @Nullable String actor) {}

  /** A fact with its kind: the word that its key begins with. */
  public record Fact(Instant at, String kind, String what) {}

  /** Adds a fact, now; the same key again changes nothing. */
  @Transactional
  public void add(TimelineEntry entry) {
    add(entry, time.instant());
  }

  /** Adds a fact from before, with its own date; the same key again changes nothing. */
  @Transactional
  public void add(TimelineEntry entry, Instant at) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into timeline_entry (id, case_id, referral_id, entry_key, at, what, note, actor)
            values (:id, :caseId, :referralId, :key, :at, :what, :note, :actor)
            on conflict (entry_key) do nothing
            """)
        .param("id", id)
        .param("caseId", entry.caseId(), java.sql.Types.OTHER)
        .param("referralId", entry.referralId(), java.sql.Types.OTHER)
        .param("key", entry.key())
        .param("at", Timestamp.from(at))
        .param("what", entry.what())
        .param("note", cipher.row(TABLE, id).toColumn("note", entry.note()), java.sql.Types.BINARY)
        .param("actor", entry.actor(), java.sql.Types.VARCHAR)
        .update();
  }

  /** A referral's facts become facts of the case that it opened or joined. */
  @Transactional
  public void adopt(UUID referralId, UUID caseId) {
    jdbc.sql("update timeline_entry set case_id = ? where referral_id = ? and case_id is null")
        .params(caseId, referralId)
        .update();
  }

  /** A referral belongs to another case than the one that it was brought to: its facts follow. */
  @Transactional
  public void move(UUID referralId, UUID fromCase, UUID toCase) {
    jdbc.sql("update timeline_entry set case_id = ? where referral_id = ? and case_id = ?")
        .params(toCase, referralId, fromCase)
        .update();
  }

  /** The facts of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Shown> ofCase(UUID caseId) {
    return read("case_id", caseId);
  }

  /** The facts of a referral, oldest first. */
  @Transactional(readOnly = true)
  public List<Shown> ofReferral(UUID referralId) {
    return read("referral_id", referralId);
  }

  /** The facts of a case of these kinds since a moment, oldest first. */
  @Transactional(readOnly = true)
  public List<Fact> since(UUID caseId, Instant from, Set<String> kinds) {
    return jdbc.sql(
            """
            select at, what, split_part(entry_key, ':', 1) as kind from timeline_entry
            where case_id = :case and at > :from and split_part(entry_key, ':', 1) = any (:kinds)
            order by at, ctid
            """)
        .param("case", caseId)
        .param("from", Timestamp.from(from))
        .param("kinds", kinds.toArray(String[]::new))
        .query(
            (row, number) ->
                new Fact(
                    row.getTimestamp("at").toInstant(),
                    row.getString("kind"),
                    row.getString("what")))
        .list();
  }

  private List<Shown> read(String column, UUID id) {
    return jdbc.sql(
            "select id, at, what, note, actor from timeline_entry where "
                + column
                + " = ? order by at, ctid")
        .param(id)
        .query(
            (row, number) ->
                new Shown(
                    row.getTimestamp("at").toInstant(),
                    row.getString("what"),
                    cipher
                        .row(TABLE, row.getObject("id", UUID.class))
                        .fromColumn("note", row.getBytes("note")),
                    row.getString("actor")))
        .list();
  }
}
