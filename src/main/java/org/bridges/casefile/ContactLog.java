package org.bridges.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every try to reach the youth or the family, the unanswered ones too. Nothing is deleted: a
 * correction is an entry that strikes another.
 */
@Repository
public class ContactLog {

  /**
   * One entry.
   *
   * @param adultId grown-up at home; null where the youth was tried
   * @param kind null where the form of the first contact was used, which does not ask for it
   * @param at when it took place
   * @param loggedAt when it was noted
   * @param strikes entry that this one corrects
   * @param isStruck whether a later entry corrects this one
   */
  public record Attempt(
      UUID id,
      @Nullable UUID adultId,
      @Nullable ContactKind kind,
      ContactOutcome outcome,
      Instant at,
      String loggedBy,
      Instant loggedAt,
      @Nullable String note,
      @Nullable Instant nextTryAt,
      @Nullable UUID strikes,
      boolean isStruck) {

    /** Whether it counts: it stands, and something took place. */
    @JsonIgnore
    public boolean counts() {
      return !isStruck && outcome != ContactOutcome.NOT_SO;
    }

    boolean isOf(@Nullable UUID adult) {
      return Objects.equals(adultId, adult);
    }

    /** What a second click sends: the same by the same person, within the time. */
    boolean isSameAs(Attempt other, Duration within) {
      return isOf(other.adultId)
          && kind == other.kind
          && outcome == other.outcome
          && loggedBy.equals(other.loggedBy)
          && Objects.equals(note, other.note)
          && Objects.equals(strikes, other.strikes)
          && Duration.between(at, other.at).abs().compareTo(within) < 0
          && Duration.between(loggedAt, other.loggedAt).abs().compareTo(within) < 0;
    }
  }

  private static final String TABLE = "contact_log";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  ContactLog(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Adds an entry; the same key again is nothing. */
  void add(UUID caseId, String key, Attempt entry) {
    jdbc.sql(
            """
            insert into contact_log (id, case_id, adult_id, kind, at, outcome, logged_by, logged_at,
                                     note, next_try_at, strikes, entry_key)
            values (:id, :caseId, :adult, :kind, :at, :outcome, :by, :loggedAt, :note, :next,
                    :strikes, :key)
            on conflict (entry_key) do nothing
            """)
        .param("id", entry.id())
        .param("caseId", caseId)
        .param("adult", entry.adultId(), Types.OTHER)
        .param("kind", entry.kind() == null ? null : entry.kind().name(), Types.VARCHAR)
        .param("at", Timestamp.from(entry.at()))
        .param("outcome", entry.outcome().name())
        .param("by", entry.loggedBy())
        .param("loggedAt", Timestamp.from(entry.loggedAt()))
        .param("note", cipher.row(TABLE, entry.id()).toColumn("note", entry.note()), Types.BINARY)
        .param("next", timestamp(entry.nextTryAt()), Types.TIMESTAMP)
        .param("strikes", entry.strikes(), Types.OTHER)
        .param("key", key)
        .update();
  }

  /**
   * Every entry of a case, the latest contact first. Forms know minutes: of two in one minute the
   * one that was noted last came last.
   */
  List<Attempt> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select l.*, exists (select 1 from contact_log c where c.strikes = l.id) as is_struck
              from contact_log l where l.case_id = ? order by date_trunc('minute', l.at) desc, l.logged_at desc
            """)
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /** The latest entry with a person that counts. */
  Optional<Attempt> latest(UUID caseId, @Nullable UUID adult) {
    return ofCase(caseId).stream().filter(one -> one.counts() && one.isOf(adult)).findFirst();
  }

  /** How many tries in a row reached nobody, up to the latest. */
  int unanswered(UUID caseId, @Nullable UUID adult) {
    return (int)
        ofCase(caseId).stream()
            .filter(one -> one.counts() && one.isOf(adult))
            .takeWhile(one -> one.outcome().isUnanswered())
            .count();
  }

  private Attempt read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var kind = row.getString("kind");
    var next = row.getTimestamp("next_try_at");
    return new Attempt(
        id,
        row.getObject("adult_id", UUID.class),
        kind == null ? null : ContactKind.valueOf(kind),
        ContactOutcome.valueOf(row.getString("outcome")),
        row.getTimestamp("at").toInstant(),
        row.getString("logged_by"),
        row.getTimestamp("logged_at").toInstant(),
        cipher.row(TABLE, id).fromColumn("note", row.getBytes("note")),
        next == null ? null : next.toInstant(),
        row.getObject("strikes", UUID.class),
        row.getBoolean("is_struck"));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }
}
