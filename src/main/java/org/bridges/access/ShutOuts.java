package org.bridges.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deny list of each case: staff and partner agencies that are related to somebody in it. It
 * stands above every other reason, exceptional access too.
 */
@Service
public class ShutOuts {

  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final ObjectProvider<SameYouthCases> sameYouth;

  ShutOuts(JdbcClient jdbc, OfficeTime time, ObjectProvider<SameYouthCases> sameYouth) {
    this.jdbc = jdbc;
    this.time = time;
    this.sameYouth = sameYouth;
  }

  /** Why somebody is shut out. */
  public enum Reason {
    RELATED("related to somebody in the case"),
    CONFLICT("a conflict of duties"),
    YOUTH_ASKED("the youth asked for it"),
    SAFETY("safety");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /**
   * One line of a case's deny list.
   *
   * @param who user name or agency code
   */
  public record ShutOut(UUID id, String who, Reason reason, Instant since, String setBy) {}

  /** Closes the case to somebody; twice is once. */
  @Transactional
  public void close(UUID caseId, String who, Reason reason, String by) {
    jdbc.sql(
            """
            insert into case_shut_out (id, case_id, who, reason, since, set_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (case_id, who) where ended_at is null do nothing
            """)
        .params(UUID.randomUUID(), caseId, who, reason.name(), Timestamp.from(time.instant()), by)
        .update();
  }

  /**
   * Takes a line off the list.
   *
   * @throws Refused for the person whom the line shuts out
   * @throws WrongState when the line is gone
   */
  @Transactional
  public void reopen(UUID caseId, UUID id, String by) {
    var line =
        ofCase(caseId).stream()
            .filter(one -> one.id().equals(id))
            .findAny()
            .orElseThrow(() -> new WrongState("not-shut-out", "This line is off the list."));
    if (line.who().equals(by)) {
      throw new Refused("NOT_BY_ONESELF", "Somebody else has to take you off this list.");
    }
    jdbc.sql("update case_shut_out set ended_at = ?, ended_by = ? where id = ?")
        .params(Timestamp.from(time.instant()), by, id)
        .update();
  }

  /** Who is shut out of the case, oldest first. */
  @Transactional(readOnly = true)
  public List<ShutOut> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select id, who, reason, since, set_by from case_shut_out
             where case_id = ? and ended_at is null order by since
            """)
        .param(caseId)
        .query(
            (row, number) ->
                new ShutOut(
                    row.getObject("id", UUID.class),
                    row.getString("who"),
                    Reason.valueOf(row.getString("reason")),
                    row.getTimestamp("since").toInstant(),
                    row.getString("set_by")))
        .list();
  }

  boolean isClosed(UUID caseId, String who) {
    return casesClosedTo(who).contains(caseId);
  }

  /** Whoever is shut out of one case of a youth is shut out of all, while they are joined. */
  Set<UUID> casesClosedTo(String who) {
    var named =
        jdbc.sql("select case_id from case_shut_out where who = :who and ended_at is null")
            .param("who", who)
            .query(UUID.class)
            .set();
    return named.isEmpty() ? named : sameYouth.getObject().with(named);
  }
}
