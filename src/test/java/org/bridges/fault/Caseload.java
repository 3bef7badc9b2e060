package org.bridges.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A spreadsheet of invented running cases, and what the database has of it. */
final class Caseload {

  static final String OPENED = "select count(*) from former_number";
  static final String LINES_OPENED = "select count(*) from running_line where state = 'OPENED'";
  static final String LINES_WAITING = "select count(*) from running_line where state = 'WAITING'";
  static final String LINES_WITH_A_CASE =
      """
      select count(distinct f.id) from running_line l join former_number f on f.id = l.case_id
       where l.content is null
      """;
  static final String FILES_RUNNING =
      "select count(*) from running_upload where started_at is not null and ended_at is null";
  static final String STARTED =
      """
      select count(*) from outbox o join former_number f on f.id = o.business_id
       where o.kind = 'START' and o.name = 'care-case'
      """;
  static final String AUDITED =
      "select count(distinct case_id) from audit_entry where route = 'running-cases.open'";
  static final String ALL_OPEN = "select count(*) from care_case where closed_at is null";

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private Caseload() {}

  static String file(int cases, Instant now) {
    var opened = LocalDate.ofInstant(now.minus(Duration.ofDays(40)), ZONE);
    return IntStream.range(0, cases)
        .mapToObj(one -> "K-%d,BEXAR,%s,PLAN_ISSUED,Wilmot%d,DIFFERENT".formatted(one, opened, one))
        .collect(
            Collectors.joining(
                "\n", "former_number,county,opened_on,stage,name,same_as_known\n", "\n"));
  }
}
