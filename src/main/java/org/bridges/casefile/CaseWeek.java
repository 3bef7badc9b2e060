package org.bridges.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a week the case file knows the steps that are due, the tries and the follow-up rounds. */
@Component
class CaseWeek implements WeekLines {

  private final PersonalWork work;
  private final Worklist worklist;
  private final JdbcClient jdbc;

  CaseWeek(PersonalWork work, Worklist worklist, JdbcClient jdbc) {
    this.work = work;
    this.worklist = worklist;
    this.jdbc = jdbc;
  }

  @Override
  public List<WeekLine> between(StaffView person, Set<UUID> cases, Instant from, Instant until) {
    var lines = new ArrayList<WeekLine>();
    work.dueBefore(person, until).stream()
        .filter(task -> !task.formId().equals(TryDesk.TRY))
        .map(task -> step(task, cases))
        .forEach(lines::add);
    var ids = cases.toArray(UUID[]::new);
    Stream.of(tries(ids, until), firstContacts(ids, from, until), rounds(ids, from, until))
        .forEach(lines::addAll);
    return lines;
  }

  /** Where only the step is open, as an offer before it is accepted, the case stays out of it. */
  private static WeekLine step(OpenTask task, Set<UUID> seen) {
    var caseId = task.caseId();
    return new WeekLine(
        task.due(),
        task.title(),
        caseId != null && seen.contains(caseId) ? caseId : null,
        task.caseNumber(),
        DataClass.STEP,
        "/work/" + task.id(),
        task.assignee(),
        true);
  }

  private List<WeekLine> tries(UUID[] cases, Instant until) {
    return lines(
        """
        select case_id, planned_at as at, 'Next try to reach ' ||
               case when adult_id is null then 'the youth' else 'a grown-up at home' end as what,
               true as is_open
          from contact_try where state = 'OPEN' and case_id = any (?) and planned_at < ?
        """,
        "/contacts",
        cases,
        Timestamp.from(until));
  }

  /** The first contact tries again by itself: its step comes back at that moment. */
  private List<WeekLine> firstContacts(UUID[] cases, Instant from, Instant until) {
    return lines(
        """
        select l.case_id, l.next_try_at as at, 'Next try of the first contact' as what,
               false as is_open
          from contact_log l join care_case c on c.id = l.case_id
         where l.kind is null and l.outcome <> 'REACHED' and c.reached_at is null
           and c.status <> 'CLOSED' and l.case_id = any (?) and l.next_try_at >= ?
           and l.next_try_at < ?
           and not exists (select from contact_log later where later.case_id = l.case_id
                             and later.kind is null and later.logged_at > l.logged_at)
        """,
        "",
        cases,
        Timestamp.from(from),
        Timestamp.from(until));
  }

  /** A round that has come is a step; this is one that is to come, or was held. */
  private List<WeekLine> rounds(UUID[] cases, Instant from, Instant until) {
    var planned =
        lines(
            """
            select id as case_id, round_at as at, 'Follow-up round ' || round_number as what,
                   false as is_open
              from care_case
             where status <> 'CLOSED' and id = any (?) and round_at >= ? and round_at < ?
            """,
            "",
            cases,
            Timestamp.from(from),
            Timestamp.from(until));
    return planned.stream().filter(one -> !isStep(Objects.requireNonNull(one.caseId()))).toList();
  }

  private boolean isStep(UUID caseId) {
    return worklist.ofCase(caseId).stream().anyMatch(task -> task.formId().equals("hold-round"));
  }

  private List<WeekLine> lines(String query, String page, Object... values) {
    return jdbc.sql(query)
        .params(List.of(values))
        .query(
            (row, number) -> {
              var caseId = row.getObject("case_id", UUID.class);
              return WeekLine.ofCase(
                  row.getTimestamp("at").toInstant(),
                  row.getString("what"),
                  caseId,
                  DataClass.CASE,
                  "/cases/" + caseId + page,
                  row.getBoolean("is_open"));
            })
        .list();
  }
}
