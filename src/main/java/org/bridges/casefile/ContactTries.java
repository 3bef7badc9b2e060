package org.bridges.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.secrecy.WordsBeside;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated next tries: one at a time for each person of a case, each with its process until it is
 * made, settled by another contact, or given up by a manager.
 */
@Repository
public class ContactTries {

  private static final String TABLE = "contact_try";

  private final JdbcClient jdbc;
  private final WordsBeside beside;
  private final CaseFile cases;
  private final Outbox outbox;
  private final OfficeTime time;
  private final int most;

  ContactTries(
      JdbcClient jdbc,
      WordsBeside beside,
      CaseFile cases,
      Outbox outbox,
      OfficeTime time,
      @Value("${bridges.contact.tries:3}") int most) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.cases = cases;
    this.outbox = outbox;
    this.time = time;
    this.most = most;
  }

  /** After how many tries without an answer a coordinator looks for another way. */
  public int most() {
    return most;
  }

  /** The try that stands for a person. */
  @Transactional(readOnly = true)
  public Optional<ContactTry> open(UUID caseId, @Nullable UUID adult) {
    return ofCase(caseId).stream()
        .filter(one -> one.isOpen() && java.util.Objects.equals(one.adultId(), adult))
        .findFirst();
  }

  /** All tries of a case, the latest first. */
  @Transactional(readOnly = true)
  public List<ContactTry> ofCase(UUID caseId) {
    return jdbc.sql("select * from contact_try where case_id = ? order by opened_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * One try.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public ContactTry require(UUID id) {
    return jdbc.sql("select * from contact_try where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("try"));
  }

  /** Ids of the tries that are still to be made. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return jdbc.sql("select id from contact_try where state = 'OPEN'").query(UUID.class).list();
  }

  /** Plans the next try and starts its process after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  void plan(UUID caseId, ContactLog.Attempt after, Instant at, int unanswered) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into contact_try (id, case_id, adult_id, log_id, planned_at, unanswered, state,
                                     opened_at)
            values (:id, :caseId, :adult, :log, :at, :unanswered, 'OPEN', :now)
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("adult", after.adultId(), Types.OTHER)
        .param("log", after.id())
        .param("at", Timestamp.from(at))
        .param("unanswered", unanswered)
        .param("now", Timestamp.from(time.instant()))
        .update();
    var care = cases.view(caseId);
    var variables = cases.variables(care);
    variables.put("tryId", id.toString());
    variables.put("tooManyTries", unanswered > most);
    outbox.start(
        caseId,
        "contact-try",
        id,
        care.generation(),
        variables,
        new StageClock("NEXT_TRY", at, "try"));
  }

  /** The person was met or tried otherwise: the process that waits for this try hears of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void settle(ContactTry one) {
    if (end(one.id(), ContactTry.State.SETTLED)) {
      outbox.publish(one.caseId(), "casefile.contactNoted", one.id(), Map.of());
    }
  }

  /** All tries of these that stand are settled. */
  @Transactional(propagation = Propagation.MANDATORY)
  void settle(Collection<ContactTry> tries) {
    tries.stream().filter(ContactTry::isOpen).forEach(this::settle);
  }

  /** The open tries to reach this grown-up. */
  List<ContactTry> ofAdult(UUID adult) {
    return jdbc.sql("select * from contact_try where adult_id = ? and state = 'OPEN'")
        .param(adult)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ends it as its process knows already; answers whether that is news. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean end(UUID id, ContactTry.State how) {
    return jdbc.sql(
                """
                update contact_try set state = ?, ended_at = ?, note = null
                 where id = ? and state = 'OPEN'
                """)
            .params(how.name(), Timestamp.from(time.instant()), id)
            .update()
        == 1;
  }

  /** A manager let it be tried again, at this moment. */
  @Transactional(propagation = Propagation.MANDATORY)
  void allow(UUID id, Instant at) {
    jdbc.sql(
            """
            update contact_try set planned_at = ?, allowed_at = ?, note = null
             where id = ? and state = 'OPEN'
            """)
        .params(Timestamp.from(at), Timestamp.from(time.instant()), id)
        .update();
  }

  /** Keeps the words beside the form until the answer is recorded. */
  @Transactional
  public void note(UUID id, @Nullable String words) {
    beside.keep(TABLE, "state = 'OPEN'", id, words);
  }

  /** The words beside the form. */
  @Nullable String note(UUID id) {
    return beside.read(TABLE, id);
  }

  private static ContactTry read(ResultSet row) throws SQLException {
    return new ContactTry(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("adult_id", UUID.class),
        row.getObject("log_id", UUID.class),
        row.getTimestamp("planned_at").toInstant(),
        row.getInt("unanswered"),
        ContactTry.State.valueOf(row.getString("state")),
        row.getTimestamp("allowed_at") != null);
  }
}
