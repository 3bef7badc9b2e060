package org.bridges.casefile;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WorkingTime;
import org.bridges.youth.YouthVault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The week of a person: what has its moment in it, over all modules, as far as the gate opens each
 * case and kind of data. Days begin and end at midnight in the office's zone, also where a
 * daylight-saving switch makes them an hour longer or shorter.
 */
@Service
public class WeekPlan {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  private final List<WeekLines> sources;
  private final StaffWeek staff;
  private final CaseFile cases;
  private final YouthVault vault;
  private final Gate gate;
  private final OfficeTime time;
  private final WorkingTime working;

  WeekPlan(
      List<WeekLines> sources,
      StaffWeek staff,
      CaseFile cases,
      YouthVault vault,
      Gate gate,
      OfficeTime time,
      WorkingTime working) {
    this.sources = sources;
    this.staff = staff;
    this.cases = cases;
    this.vault = vault;
    this.gate = gate;
    this.time = time;
    this.working = working;
  }

  /**
   * The week in which a date lies.
   *
   * @param isOwn only what is in the person's own hands: the own cases, and the steps taken
   */
  @Transactional(readOnly = true)
  public Week of(StaffView person, LocalDate date, boolean isOwn) {
    var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var today = time.today();
    var isThisWeek = !today.isBefore(monday) && today.isBefore(monday.plusWeeks(1));
    var lines = lines(person, start(monday), start(monday.plusWeeks(1)), isOwn);
    var names = names(lines);
    var begin = start(today);
    var onTop =
        lines.stream()
            .filter(one -> isThisWeek && one.isOpen() && one.at().isBefore(begin))
            .toList();
    var dated = lines.stream().filter(one -> !onTop.contains(one)).toList();
    var days =
        Stream.iterate(monday, day -> day.plusDays(1))
            .limit(7)
            .map(day -> day(day, person, dated, names))
            .toList();
    return new Week(
        monday,
        isThisWeek,
        onTop.stream().map(one -> shown(one, names, time::spoken)).toList(),
        days,
        onTop.isEmpty() && days.stream().allMatch(day -> day.lines().isEmpty()));
  }

  private Week.Day day(
      LocalDate day, StaffView person, List<WeekLine> lines, Map<UUID, Name> names) {
    var begin = start(day);
    var end = start(day.plusDays(1));
    return new Week.Day(
        day,
        day.equals(time.today()),
        day.getDayOfWeek().getValue() < 6 && !working.isWorkday(day),
        lines.stream()
            .filter(one -> !one.at().isBefore(begin) && one.at().isBefore(end))
            .map(one -> shown(one, names, at -> CLOCK.format(time.at(at))))
            .toList(),
        staff.on(person, begin, end));
  }

  private List<WeekLine> lines(StaffView person, Instant from, Instant until, boolean isOwn) {
    var open = new HashMap<UUID, Set<DataClass>>();
    var seen = gate.cases(person);
    return sources.stream()
        .flatMap(source -> source.between(person, seen, from, until).stream())
        .filter(one -> mayRead(person, one, open))
        .filter(one -> !isOwn || isOwn(person, one))
        .sorted(Comparator.comparing(WeekLine::at).thenComparing(WeekLine::what))
        .toList();
  }

  /** A line without a case comes from the person's own work, which the gate narrowed before. */
  private boolean mayRead(StaffView person, WeekLine line, Map<UUID, Set<DataClass>> open) {
    return line.caseId() == null
        || open.computeIfAbsent(
                line.caseId(), id -> gate.open(person, AuditAction.VIEW, Subject.ofCase(id)))
            .contains(line.shows());
  }

  private boolean isOwn(StaffView person, WeekLine line) {
    return person.username().equals(line.holder())
        || (line.holder() == null
            && line.caseId() != null
            && person.username().equals(cases.view(line.caseId()).owner()));
  }

  /** What stands beside a line: the case's number, and how staff speak of the youth. */
  private record Name(String caseNumber, String pseudonym) {}

  private Map<UUID, Name> names(List<WeekLine> lines) {
    var all =
        lines.stream()
            .map(WeekLine::caseId)
            .filter(Objects::nonNull)
            .distinct()
            .map(cases::view)
            .toList();
    var pseudonyms = vault.pseudonyms(all.stream().map(CaseView::youthId).toList());
    return all.stream()
        .collect(
            Collectors.toMap(
                CaseView::id,
                care -> new Name(care.caseNumber(), pseudonyms.getOrDefault(care.youthId(), ""))));
  }

  private Week.Line shown(WeekLine one, Map<UUID, Name> names, Function<Instant, String> clock) {
    var name =
        one.caseId() == null
            ? new Name(one.caseNumber(), "")
            : names.getOrDefault(one.caseId(), new Name(one.caseNumber(), ""));
    return new Week.Line(
        one.at(),
        clock.apply(one.at()),
        one.what(),
        one.link(),
        name.caseNumber(),
        name.pseudonym(),
        one.holder(),
        one.isOpen() && one.at().isBefore(time.instant()));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(time.zone()).toInstant();
  }
}
