package org.bridges.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who was asked for an advocate. */
@Component
class AdvocateBook {

  private static final String ASKS =
      """
      select a.id, a.request_id, r.case_id, r.generation, a.agency_code, a.asked_at, a.due_at,
             a.answer, a.reason, a.answered_at, a.answered_by
        from advocate_ask a join advocate_request r on r.id = a.request_id
      """;

  private final JdbcClient jdbc;

  AdvocateBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a request stands. */
  enum State {
    ASKING,
    NOBODY_LEFT,
    ACCEPTED,
    SETTLED
  }

  /**
   * One request.
   *
   * @param inPlaceOf the agency whose place the first one is asked to take; null where it is free
   */
  record Request(
      UUID id,
      UUID caseId,
      int generation,
      @Nullable String firstAgency,
      @Nullable String inPlaceOf,
      State state) {

    boolean isOpen() {
      return state == State.ASKING || state == State.NOBODY_LEFT;
    }
  }

  boolean exists(UUID id) {
    return jdbc.sql("select exists (select 1 from advocate_request where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Whether it is news. */
  boolean add(UUID id, UUID caseId, int generation, @Nullable String firstAgency, Instant now) {
    return jdbc.sql(
                """
                insert into advocate_request (id, case_id, generation, first_agency, wanted_at, state)
                values (:id, :caseId, :generation, :first, :now, 'ASKING') on conflict do nothing
                """)
            .param("id", id)
            .param("caseId", caseId)
            .param("generation", generation)
            .param("first", firstAgency, Types.VARCHAR)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** The first agency is asked to take this one's place. */
  void inPlaceOf(UUID id, String agencyCode) {
    jdbc.sql("update advocate_request set in_place_of = ? where id = ?")
        .params(agencyCode, id)
        .update();
  }

  /** The request as it stands. */
  Request require(UUID id) {
    return jdbc.sql("select * from advocate_request where id = ?")
        .param(id)
        .query((row, number) -> request(row))
        .single();
  }

  /** The request, locked until the caller's transaction ends. */
  Request lock(UUID id) {
    return jdbc.sql("select * from advocate_request where id = ? for update")
        .param(id)
        .query((row, number) -> request(row))
        .single();
  }

  void becomes(UUID id, State state, Instant now) {
    jdbc.sql("update advocate_request set state = ?, settled_at = ? where id = ?")
        .params(state.name(), Timestamp.from(now), id)
        .update();
  }

  /** The next wish of a coordinator: this agency is asked first. */
  void askFirst(UUID id, String agencyCode) {
    jdbc.sql("update advocate_request set state = 'ASKING', first_agency = ? where id = ?")
        .params(agencyCode, id)
        .update();
  }

  void addAsk(UUID id, UUID request, String agencyCode, Instant now, Instant dueAt) {
    jdbc.sql(
            """
            insert into advocate_ask (id, request_id, agency_code, asked_at, due_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(id, request, agencyCode, Timestamp.from(now), Timestamp.from(dueAt))
        .update();
  }

  void answer(
      UUID ask, AdvocateAsk.Answer answer, @Nullable String reason, String by, Instant now) {
    jdbc.sql(
            """
            update advocate_ask
               set answer = :answer, reason = :reason, answered_at = :now, answered_by = :by
             where id = :id and answer is null
            """)
        .param("answer", answer.name())
        .param("reason", reason, Types.VARCHAR)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .param("id", ask)
        .update();
  }

  /** The process goes on with the answer. */
  void heard(UUID ask) {
    jdbc.sql("update advocate_ask set heard = true where id = ?").param(ask).update();
  }

  boolean isHeard(UUID ask) {
    return jdbc.sql("select heard from advocate_ask where id = ?")
        .param(ask)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  Optional<AdvocateAsk> ask(UUID id) {
    return jdbc.sql(ASKS + " where a.id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  List<AdvocateAsk> ofRequest(UUID request) {
    return asks("a.request_id = ?", request);
  }

  /** Oldest first. */
  List<AdvocateAsk> ofCase(UUID caseId) {
    return asks("r.case_id = ?", caseId);
  }

  List<AdvocateAsk> openOf(String agencyCode) {
    return asks("a.answer is null and r.state = 'ASKING' and a.agency_code = ?", agencyCode);
  }

  /** The requests of a case that still look for somebody. */
  List<Request> open(UUID caseId) {
    return jdbc.sql(
            """
            select * from advocate_request where case_id = ? and state in ('ASKING', 'NOBODY_LEFT')
            """)
        .param(caseId)
        .query((row, number) -> request(row))
        .list();
  }

  /** Requests that need their process: open ones, and those whose answer it has not heard. */
  List<UUID> unfinished() {
    return jdbc.sql(
            """
            select id from advocate_request r where state in ('ASKING', 'NOBODY_LEFT')
               or exists (select 1 from advocate_ask
                           where request_id = r.id and answer is not null and not heard)
            """)
        .query(UUID.class)
        .list();
  }

  private List<AdvocateAsk> asks(String which, Object value) {
    return jdbc.sql(ASKS + " where " + which + " order by a.asked_at, a.id")
        .param(value)
        .query((row, number) -> read(row))
        .list();
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("generation"),
        row.getString("first_agency"),
        row.getString("in_place_of"),
        State.valueOf(row.getString("state")));
  }

  private static AdvocateAsk read(ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    var answered = row.getTimestamp("answered_at");
    return new AdvocateAsk(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("generation"),
        row.getString("agency_code"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        answer == null ? null : AdvocateAsk.Answer.valueOf(answer),
        row.getString("reason"),
        answered == null ? null : answered.toInstant(),
        row.getString("answered_by"));
  }
}
