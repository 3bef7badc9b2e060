package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Directory;
import org.bridges.office.DevClock;
import org.bridges.plan.FollowUp;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TexasHolidays;
import org.bridges.shared.Urgency;
import org.bridges.team.AdvocateAsk;
import org.bridges.team.AdvocateDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do with the one case of the ledger, on which day; and its ledger in plain lines. */
@Component
class LedgerOffice {

  private static final LocalTime OPENING = LocalTime.of(9, 0);
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern EPOCH = Pattern.compile(":(\\d{10})$");

  /** A step takes its time; all moments of the table are apart by more. */
  private static final int MINUTES = 10;

  private final CaseFile cases;
  private final Worklist worklist;
  private final TaskDesk tasks;
  private final PlanDesk plan;
  private final FollowUp followUp;
  private final AdvocateDesk advocates;
  private final SignedReleases releases;
  private final Directory directory;
  private final DevClock clock;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  private final Map<UUID, String> names = new HashMap<>();
  private LocalDate first = LocalDate.MIN;
  private UUID caseId = new UUID(0, 0);

  LedgerOffice(
      CaseFile cases,
      Worklist worklist,
      TaskDesk tasks,
      PlanDesk plan,
      FollowUp followUp,
      AdvocateDesk advocates,
      SignedReleases releases,
      Directory directory,
      DevClock clock,
      OfficeTime time,
      JdbcClient jdbc) {
    this.cases = cases;
    this.worklist = worklist;
    this.tasks = tasks;
    this.plan = plan;
    this.followUp = followUp;
    this.advocates = advocates;
    this.releases = releases;
    this.directory = directory;
    this.clock = clock;
    this.time = time;
    this.jdbc = jdbc;
  }

  /** The clock goes on to this day, 09:00, and a routine case of Kerr is accepted. */
  UUID aCaseIsAcceptedOn(LocalDate day) {
    first = day;
    reaches(0, OPENING.toString());
    caseId = UUID.randomUUID();
    names("case", caseId);
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    clock.awaitQuiet();
    return caseId;
  }

  /** The table speaks of this record by a name. */
  UUID names(String name, UUID id) {
    names.put(id, name);
    return id;
  }

  /** The clock goes on to this time of the day, over every due moment on the way. */
  void reaches(int day, String clockTime) {
    clock.advance(Duration.between(clock.now(), moment(day, clockTime)));
  }

  void does(String user, String form, Map<String, Object> answers) {
    var waiting =
        worklist.ofCase(caseId).stream().filter(one -> one.formId().equals(form)).toList();
    assertThat(waiting).as("waiting steps with the form %s of %s", form, waiting()).hasSize(1);
    tasks.complete(waiting.getFirst().id(), answers, note(form), user);
    clock.awaitQuiet();
  }

  private static String note(String form) {
    return form.equals("hold-meeting") ? "Wishes first: to stay at the school." : null;
  }

  List<String> waiting() {
    return worklist.ofCase(caseId).stream().map(OpenTask::formId).toList();
  }

  /** The agency that was asked for an advocate says yes. */
  void theAgencyComes() {
    var ask =
        advocates.ofCase(caseId).stream().filter(AdvocateAsk::isOpen).findFirst().orElseThrow();
    advocates.answer(ask.id(), true, null, ask.agencyCode());
    clock.awaitQuiet();
  }

  void theYouthSignsFor(String... agencies) {
    releases.of(caseId, agencies);
    clock.awaitQuiet();
  }

  /** Written down at the meeting; it stands when the plan is issued. */
  UUID promise(String name, UUID meeting, String agency, int day, String clockTime) {
    var item =
        new NewItem(
            "BASIC_NEEDS", "A " + name, agency, "Case worker", moment(day, clockTime), "RELEASE");
    return names(name, plan.draft(caseId, meeting, item, "coordinator").id());
  }

  void partnerAnswers(UUID item, String answer) {
    followUp.answered(item, answer, null, null);
    clock.awaitQuiet();
  }

  /** A moment as a form writes it. */
  String local(int day, String clockTime) {
    return first.plusDays(day).atTime(LocalTime.parse(clockTime)).toString();
  }

  boolean holidayOnDay(int day) {
    return new TexasHolidays().test(first.plusDays(day));
  }

  long hoursOfDays(int from, int to) {
    return Duration.between(moment(from, "09:00"), moment(to, "09:00")).toHours();
  }

  /** Every notice of the case in its order: when, which, to whom, about what. */
  List<String> ledger() {
    return jdbc
        .sql("select * from notice where case_id = ?")
        .param(caseId)
        .query(
            (row, number) ->
                new Line(
                    block(row.getTimestamp("created_at").toInstant()),
                    row.getString("kind"),
                    whom(row.getString("recipient_type"), row.getString("recipient")),
                    key(row.getString("notice_key"), row.getString("recipient"))))
        .list()
        .stream()
        .distinct()
        .sorted()
        .map(
            line ->
                "%s %s %s %s".formatted(spoken(line.at()), line.kind(), line.whom(), line.key()))
        .toList();
  }

  /** Keys of what was told and has not left. */
  List<String> unsent() {
    return jdbc.sql(
            "select notice_key || ' ' || state from notice where case_id = ? and state <> 'SENT'")
        .param(caseId)
        .query(String.class)
        .list();
  }

  private record Line(Instant at, String kind, String whom, String key)
      implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      return java.util.Comparator.comparing(Line::at)
          .thenComparing(Line::kind)
          .thenComparing(Line::whom)
          .compare(this, other);
    }
  }

  /** Our people stand for their group: who of them is there is another test's business. */
  private String whom(String type, String code) {
    return type.equals("PERSON") ? directory.staff(code).groups().getFirst().code() : code;
  }

  /** Ids by their names, and the due moment at the end of a key by its day. */
  private String key(String key, String recipient) {
    var plain =
        UUIDS
            .matcher(key)
            .replaceAll(hit -> names.getOrDefault(UUID.fromString(hit.group()), ""))
            .replace(":" + recipient, "")
            .replace("::", ":");
    var due = EPOCH.matcher(plain);
    return due.find()
        ? plain.substring(0, due.start())
            + ":"
            + spoken(block(Instant.ofEpochSecond(Long.parseLong(due.group(1)))))
        : plain;
  }

  private Instant moment(int day, String clockTime) {
    return first.plusDays(day).atTime(LocalTime.parse(clockTime)).atZone(time.zone()).toInstant();
  }

  private Instant block(Instant moment) {
    var minutes = time.at(moment).getMinute() % MINUTES;
    return time.at(moment).truncatedTo(ChronoUnit.MINUTES).minusMinutes(minutes).toInstant();
  }

  private String spoken(Instant moment) {
    var here = time.at(moment);
    var day = ChronoUnit.DAYS.between(first, here.toLocalDate());
    return "day %d %s".formatted(day, here.toLocalTime());
  }
}
