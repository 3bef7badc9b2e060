package org.bridges.directory;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is on call when. */
@Service
public class OnCall {

  private final StaffMembers staff;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  OnCall(StaffMembers staff, OfficeTime time, JdbcClient jdbc) {
    this.staff = staff;
    this.time = time;
    this.jdbc = jdbc;
  }

  /** The weekly pattern, and the changes that are not over. */
  @Transactional(readOnly = true)
  public OnCallRota rota() {
    return new OnCallRota(shifts(), changes(), time.zone());
  }

  private List<OnCallShift> shifts() {
    return jdbc.sql(
            """
            select * from on_call_shift where ended_at is null
             order by county nulls first, weekday, begins
            """)
        .query(
            (row, number) ->
                new OnCallShift(
                    row.getObject("id", UUID.class),
                    county(row.getString("county")),
                    DayOfWeek.of(row.getInt("weekday")),
                    row.getObject("begins", LocalTime.class),
                    row.getObject("ends", LocalTime.class),
                    row.getString("username")))
        .list();
  }

  private List<OnCallChange> changes() {
    return jdbc.sql(
            """
            select * from on_call_change where ended_at is null and ends_at > :now
             order by begins_at, county nulls first
            """)
        .param("now", Timestamp.from(time.instant()))
        .query(
            (row, number) ->
                new OnCallChange(
                    row.getObject("id", UUID.class),
                    county(row.getString("county")),
                    row.getTimestamp("begins_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant(),
                    row.getString("username")))
        .list();
  }

  /**
   * Somebody is on call every week at this time; the same line twice is one.
   *
   * @param county null for all counties
   * @throws Refused with PERSON_UNKNOWN or TIME_MISSING
   */
  @Transactional
  public void addShift(
      @Nullable County county,
      @Nullable DayOfWeek weekday,
      @Nullable LocalTime begins,
      @Nullable LocalTime ends,
      @Nullable String username,
      String by) {
    var person = coordinator(username);
    if (weekday == null || begins == null || ends == null) {
      throw new Refused("TIME_MISSING", "Choose the day, the begin and the end.");
    }
    jdbc.sql(
            """
            insert into on_call_shift (id, county, weekday, begins, ends, username, set_by, set_at)
            select :id, :county, :weekday, :begins, :ends, :who, :by, :now
             where not exists (select 1 from on_call_shift
                                where county is not distinct from :county and weekday = :weekday
                                  and begins = :begins and ends = :ends and username = :who
                                  and ended_at is null)
            """)
        .param("id", UUID.randomUUID())
        .param("county", county == null ? null : county.name(), Types.VARCHAR)
        .param("weekday", weekday.getValue())
        .param("begins", begins)
        .param("ends", ends)
        .param("who", person)
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /**
   * For once somebody else is on call.
   *
   * @param county null for all counties
   * @throws Refused with PERSON_UNKNOWN or TIME_MISSING
   */
  @Transactional
  public void addChange(
      @Nullable County county,
      @Nullable Instant beginsAt,
      @Nullable Instant endsAt,
      @Nullable String username,
      String by) {
    var person = coordinator(username);
    if (beginsAt == null
        || endsAt == null
        || !endsAt.isAfter(beginsAt)
        || !endsAt.isAfter(time.instant())) {
      throw new Refused("TIME_MISSING", "Choose a begin, and an end behind it that is to come.");
    }
    jdbc.sql(
            """
            insert into on_call_change (id, county, begins_at, ends_at, username, set_by, set_at)
            values (:id, :county, :begins, :ends, :who, :by, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("county", county == null ? null : county.name(), Types.VARCHAR)
        .param("begins", Timestamp.from(beginsAt))
        .param("ends", Timestamp.from(endsAt))
        .param("who", person)
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /**
   * Takes a line of the pattern, or a change, off the rota.
   *
   * @throws WrongState when it is off already
   */
  @Transactional
  public void end(UUID id, String by) {
    var now = Timestamp.from(time.instant());
    var ended = 0;
    for (var table : List.of("on_call_shift", "on_call_change")) {
      ended +=
          jdbc.sql(
                  "update %s set ended_at = ?, ended_by = ? where id = ? and ended_at is null"
                      .formatted(table))
              .params(now, by, id)
              .update();
    }
    if (ended == 0) {
      throw new WrongState("off-the-rota", "This line is off the rota already.");
    }
  }

  private String coordinator(@Nullable String username) {
    if (username == null
        || staff
            .findByUsername(username)
            .map(StaffMember::view)
            .filter(one -> one.active() && one.groups().contains(Group.COORDINATORS))
            .isEmpty()) {
      throw new Refused("PERSON_UNKNOWN", "Choose one of the coordinators.");
    }
    return username;
  }

  private static @Nullable County county(@Nullable String code) {
    return code == null ? null : County.ofCode(code);
  }
}
