package org.bridges.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.WeekLine;
import org.bridges.casefile.WeekLines;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises that are due in a week, and appointments of the youth and the family. */
@Component
class PlanWeek implements WeekLines {

  private final ActionItems items;
  private final Directory directory;
  private final JdbcClient jdbc;

  PlanWeek(ActionItems items, Directory directory, JdbcClient jdbc) {
    this.items = items;
    this.directory = directory;
    this.jdbc = jdbc;
  }

  @Override
  public List<WeekLine> between(StaffView person, Set<UUID> cases, Instant from, Instant until) {
    var lines = new ArrayList<>(appointments(cases, from, until));
    var open = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
    items.findByCaseIdInAndStateInAndDueAtLessThan(cases, open, until).stream()
        .map(this::promise)
        .forEach(lines::add);
    return lines;
  }

  private WeekLine promise(ActionItem item) {
    return WeekLine.ofCase(
        item.dueAt(),
        "Promised by " + directory.agency(item.agencyCode()).name(),
        item.caseId(),
        DataClass.PLAN,
        "/cases/" + item.caseId(),
        true);
  }

  private List<WeekLine> appointments(Set<UUID> cases, Instant from, Instant until) {
    return jdbc.sql(
            """
            select case_id, whose, kind, starts_at from appointment
             where dropped_at is null and case_id = any (?) and starts_at >= ? and starts_at < ?
            """)
        .params(cases.toArray(UUID[]::new), Timestamp.from(from), Timestamp.from(until))
        .query(
            (row, number) -> {
              var caseId = row.getObject("case_id", UUID.class);
              var kind = row.getString("kind").toLowerCase(Locale.ROOT);
              var whose = row.getString("whose").equals("FAMILY") ? "family" : "youth";
              return WeekLine.ofCase(
                  row.getTimestamp("starts_at").toInstant(),
                  "Appointment of the %s: %s".formatted(whose, kind),
                  caseId,
                  DataClass.PLAN,
                  "/cases/" + caseId,
                  false);
            })
        .list();
  }
}
