package org.bridges.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When our people are away and who stands in for them. */
@Service
public class Absences {

  private static final int LONGEST_DAYS = 366;

  private final StaffMembers staff;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  Absences(StaffMembers staff, OfficeTime time, JdbcClient jdbc) {
    this.staff = staff;
    this.time = time;
    this.jdbc = jdbc;
  }

  /** Who is away at the moment, by user name; of several absences the one that ends last. */
  @Transactional(readOnly = true)
  public Map<String, Absence> now() {
    var now = time.instant();
    return ahead().stream()
        .filter(one -> one.isAt(now))
        .collect(
            Collectors.toMap(
                Absence::username,
                one -> one,
                (first, other) -> first.endsAt().isBefore(other.endsAt()) ? other : first));
  }

  /** Every absence that is not over, the next one first. */
  @Transactional(readOnly = true)
  public List<Absence> ahead() {
    return jdbc.sql(
            """
            select id, username, begins_at, ends_at, substitute, set_by from absence
             where ended_at is null and ends_at > :now order by begins_at, username
            """)
        .param("now", Timestamp.from(time.instant()))
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * Somebody is away from the begin of the first to the end of the last day; what is told twice is
   * one absence.
   *
   * @throws Refused with PERSON_UNKNOWN, DAYS_WRONG or SUBSTITUTE_UNKNOWN
   */
  @Transactional
  public void set(
      String username,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String substitute,
      String by) {
    var person = active(username);
    if (person == null) {
      throw new Refused("PERSON_UNKNOWN", "Choose one of our people.");
    }
    if (first == null
        || last == null
        || last.isBefore(first)
        || last.isBefore(time.today())
        || first.plusDays(LONGEST_DAYS).isBefore(last)) {
      throw new Refused("DAYS_WRONG", "Choose the first and the last day, today or later.");
    }
    var standsIn = substitute == null || substitute.isBlank() ? null : substitute.strip();
    if (standsIn != null && !canStandIn(standsIn, person)) {
      throw new Refused("SUBSTITUTE_UNKNOWN", "Choose somebody else who does the same work.");
    }
    jdbc.sql(
            """
            insert into absence (id, username, begins_at, ends_at, substitute, set_by, set_at)
            select :id, :who, :begins, :ends, :substitute, :by, :now
             where not exists (select 1 from absence
                                where username = :who and begins_at = :begins and ends_at = :ends
                                  and substitute is not distinct from :substitute
                                  and ended_at is null)
            """)
        .param("id", UUID.randomUUID())
        .param("who", username)
        .param("begins", Timestamp.from(first.atStartOfDay(time.zone()).toInstant()))
        .param("ends", Timestamp.from(last.plusDays(1).atStartOfDay(time.zone()).toInstant()))
        .param("substitute", standsIn, Types.VARCHAR)
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /**
   * The person is back, or does not go.
   *
   * @param mayEnd whether who asks may end an absence of this person
   * @throws WrongState when it is over, or is somebody's for whom the asker may not speak
   */
  @Transactional
  public void end(UUID id, String by, java.util.function.Predicate<String> mayEnd) {
    var one = ahead().stream().filter(absence -> absence.id().equals(id)).findFirst();
    if (one.filter(absence -> mayEnd.test(absence.username())).isEmpty()) {
      throw new WrongState("absence-over", "This absence is over already.");
    }
    jdbc.sql("update absence set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
        .params(Timestamp.from(time.instant()), by, id)
        .update();
  }

  private boolean canStandIn(String code, StaffView person) {
    var other = active(code);
    return other != null
        && !code.equals(person.username())
        && !Collections.disjoint(other.groups(), person.groups());
  }

  private @Nullable StaffView active(String username) {
    return staff
        .findByUsername(username)
        .map(StaffMember::view)
        .filter(StaffView::active)
        .orElse(null);
  }

  private static Absence read(ResultSet row) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getTimestamp("begins_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getString("substitute"),
        row.getString("set_by"));
  }
}
