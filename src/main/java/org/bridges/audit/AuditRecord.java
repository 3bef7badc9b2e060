package org.bridges.audit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bridges.audit.chain.EntryRows;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the record: what the auditor filters, and everything about one case. */
@Service
public class AuditRecord {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final int LAST_PAGE = 1_000_000;

  private final JdbcClient jdbc;
  private final AuditedCases cases;
  private final OfficeTime time;

  AuditRecord(JdbcClient jdbc, AuditedCases cases, OfficeTime time) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.time = time;
  }

  /** What an auditor looks for; an empty text and null mean everything. */
  public record Filter(
      String caseNumber, String person, @Nullable AuditAction action, @Nullable LocalDate day) {}

  /** An entry with the number of its case; empty where it has none. */
  public record Shown(AuditRow row, String caseNumber) {}

  /** One page of entries, newest first. */
  public Page<Shown> find(Filter filter, int page, int size) {
    var where = new ArrayList<String>();
    var values = new ArrayList<Object>();
    narrow(filter, where, values);
    var condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    var total =
        jdbc.sql("select count(*) from audit_entry" + condition)
            .params(values)
            .query(Long.class)
            .single();
    var asked = PageRequest.of(Math.clamp(page, 0, LAST_PAGE), size);
    values.add(asked.getPageSize());
    values.add(asked.getOffset());
    var rows =
        jdbc.sql("select * from audit_entry" + condition + " order by number desc limit ? offset ?")
            .params(values)
            .query((row, number) -> EntryRows.row(row))
            .list();
    return new PageImpl<>(shown(rows), asked, total);
  }

  /** The case of a number; null for none. */
  public @Nullable UUID caseOf(String number) {
    return number.isBlank() ? null : cases.byNumber(number).orElse(null);
  }

  /** Everything about a case and the referrals it came from, oldest first. */
  List<AuditRow> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select * from audit_entry where case_id = ? or referral_id = any (?) order by number
            """)
        .params(caseId, cases.referralsOf(caseId).toArray(UUID[]::new))
        .query((row, number) -> EntryRows.row(row))
        .list();
  }

  private void narrow(Filter filter, List<String> where, List<Object> values) {
    if (!filter.caseNumber().isBlank()) {
      var caseId = cases.byNumber(filter.caseNumber()).orElse(NOBODY);
      where.add("(case_id = ? or referral_id = any (?))");
      values.add(caseId);
      values.add(cases.referralsOf(caseId).toArray(UUID[]::new));
    }
    if (!filter.person().isBlank()) {
      where.add("actor = ?");
      values.add(filter.person().strip());
    }
    if (filter.action() != null) {
      where.add("action = ?");
      values.add(filter.action().name());
    }
    if (filter.day() != null) {
      where.add("at >= ? and at < ?");
      values.add(start(filter.day()));
      values.add(start(filter.day().plusDays(1)));
    }
  }

  private Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
  }

  private List<Shown> shown(List<AuditRow> rows) {
    var ids = rows.stream().map(AuditRecord::caseId).filter(Objects::nonNull).distinct().toList();
    Map<UUID, String> numbers = ids.isEmpty() ? Map.of() : cases.numbers(ids);
    return rows.stream().map(row -> new Shown(row, number(numbers, caseId(row)))).toList();
  }

  private static String number(Map<UUID, String> numbers, @Nullable UUID caseId) {
    return caseId == null ? "" : numbers.getOrDefault(caseId, "");
  }

  private static @Nullable UUID caseId(AuditRow row) {
    return row.entry().subject().caseId();
  }
}
