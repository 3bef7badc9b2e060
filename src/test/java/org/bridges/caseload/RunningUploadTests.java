package org.bridges.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bridges.casefile.CaseSearch;
import org.bridges.caseload.RunningUpload.State;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.Reminders;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.youth.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The spreadsheet of a programme that begins on Monday: looked through, then opened, once. */
@OfficeTest
class RunningUploadTests {

  private static final int CASES = 60;

  @Autowired RunningOffice office;
  @Autowired UploadDesk desk;
  @Autowired UploadLine lines;
  @Autowired LineRows rows;
  @Autowired CaseSearch search;
  @Autowired Directory directory;
  @Autowired Reminders reminders;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;
  private StaffView person;

  @BeforeEach
  void theCoordinator() {
    person = directory.staff("coordinator");
  }

  @Test
  void sixtyCasesAreOpenedOnceAndTheSameFileAgainOpensNothing() {
    var cases = IntStream.range(0, CASES).mapToObj(this::aCase).toList();
    var file = file(cases);
    var id = desk.look(file, person);
    assertThat(desk.view(id, person).of(State.READY)).hasSize(CASES);
    assertThat(opened(cases)).as("a dry run opens nothing").isZero();

    // killed in the middle: some are open, the errand begins anew
    jdbc.sql("update running_line set state = 'WAITING' where upload_id = ?").param(id).update();
    lines.waiting(id).stream().limit(20).forEach(line -> lines.carryOut(id, line));
    assertThat(opened(cases)).isEqualTo(20);
    jdbc.sql("update running_line set state = 'READY' where upload_id = ? and state = 'WAITING'")
        .param(id)
        .update();
    desk.start(id, Looked.NOTHING, person);
    awaitEnd(id);
    assertThat(desk.view(id, person).of(State.OPENED)).hasSize(CASES);
    assertThat(opened(cases)).isEqualTo(CASES);
    assertThat(rows.written(id)).as("nothing of a person is left of the file").isEmpty();
    clock.awaitQuiet();

    var again = desk.look(file, person);
    assertThat(desk.view(again, person).of(State.KNOWN)).hasSize(CASES);
    assertThatThrownBy(() -> desk.start(again, Looked.NOTHING, person)).isInstanceOf(Refused.class);
    assertThat(opened(cases)).isEqualTo(CASES);
    var number = cases.get(7).get(Column.FORMER_NUMBER);
    assertThat(search.find(person, number, 0, 5).getContent())
        .singleElement()
        .satisfies(row -> assertThat(row.why()).containsExactly("number before Bridges"))
        .satisfies(row -> assertThat(reminders.noticesOf(row.care().id())).isEmpty());
    assertThat(audited(id)).isEqualTo(CASES);
    System.out.printf("running cases: %d opened once, sent twice, killed after 20%n", CASES);
  }

  @Test
  void whatIsWrongIsSaidByLineAndStaysOutToBeCorrected() {
    var good = aCase(1);
    var wrong = new java.util.EnumMap<>(aCase(2));
    wrong.put(Column.OPENED_ON, "31.12.2025");
    wrong.put(Column.COUNTY, "HIDALGO");
    wrong.put(Column.STAGE, "CLOSED");
    var ahead = new java.util.EnumMap<>(aCase(3));
    ahead.put(Column.STAGE, "MEETING_PLANNED");
    ahead.put(Column.NEXT_MEETING_AT, office.daysAgo(1));
    var twice = good;
    var id = desk.look(file(List.of(good, wrong, ahead, twice)), person);

    var upload = desk.view(id, person);
    assertThat(upload.of(State.READY)).extracting(RunningUpload.Line::number).containsExactly(2);
    assertThat(reasons(upload, 3))
        .contains(
            "opened_on needs a date as 2026-01-31 or 01/31/2026",
            "county is none of yours: somebody of that county, or a manager, opens the case")
        .anyMatch(one -> one.startsWith("stage needs one of FIRST_CONTACT_OWED, "));
    assertThat(reasons(upload, 4))
        .singleElement()
        .asString()
        .startsWith("next_meeting_at has passed");
    assertThat(reasons(upload, 5))
        .containsExactly("former_number stands in line 2 already: keep one of the two");
    desk.start(id, Looked.NOTHING, person);
    awaitEnd(id);
    assertThat(desk.view(id, person).of(State.OPENED)).hasSize(1);
    var left = desk.leftOut(id, person);
    assertThat(left.lines()).hasSize(4);
    assertThat(left).contains("31.12.2025").contains("what_to_do").contains("has passed");
    assertThatThrownBy(() -> desk.view(id, directory.staff("coordinator2")))
        .as("nobody else's")
        .isInstanceOf(Missing.class);
    desk.discard(id, person);
    assertThatThrownBy(() -> desk.view(id, person)).isInstanceOf(Missing.class);
  }

  @Test
  void whoMayBeKnownIsDecidedByAPersonAndNeverJoined() {
    var known = office.cells("PLAN_ISSUED", Map.of(Column.BIRTH_DATE, "2010-03-04"));
    office.openAs("coordinator", known);
    var alike = new java.util.EnumMap<>(aCase(1));
    alike.remove(Column.SAME_AS_KNOWN);
    alike.put(Column.NAME, known.get(Column.NAME));
    alike.put(Column.BIRTH_DATE, "03/04/2010");
    var other = new java.util.EnumMap<>(aCase(2));
    other.remove(Column.SAME_AS_KNOWN);
    other.put(Column.NAME, known.get(Column.NAME));
    other.put(Column.BIRTH_DATE, "2010-03-04");
    var id = desk.look(file(List.of(alike, other)), person);

    var upload = desk.view(id, person);
    assertThat(upload.of(State.ALIKE)).hasSize(2);
    assertThat(upload.lines().getFirst().alike().toString()).contains("very alike", "case ");
    assertThat(upload.lines().getLast().alike())
        .anySatisfy(
            one ->
                assertThat(one)
                    .isEqualTo("line 2 of this file; very alike: same birth date, same name"));
    assertThatThrownBy(() -> desk.start(id, Looked.NOTHING, person)).isInstanceOf(Refused.class);
    desk.start(
        id,
        Looked.at(
            Map.of(
                upload.lines().getFirst().id(),
                Verdict.Answer.DIFFERENT,
                upload.lines().getLast().id(),
                Verdict.Answer.SAME)),
        person);
    awaitEnd(id);
    assertThat(desk.view(id, person).of(State.OPENED))
        .extracting(RunningUpload.Line::number)
        .containsExactly(2);
    assertThat(desk.view(id, person).of(State.ALIKE)).as("the same youth stays out").hasSize(1);
    assertThat(opened(List.of(other))).isZero();
    assertThatThrownBy(() -> office.openAs("coordinator", other)).isInstanceOf(PossiblyKnown.class);
    assertThat(opened(List.of(other))).as("and left nothing behind").isZero();
  }

  @Test
  void aManagerOpensForAllAndSomebodyElsesCountyIsClosed() {
    var cells = office.cells("PLAN_ISSUED", Map.of(Column.COUNTY, "HIDALGO"));
    assertThat(office.wrong("coordinator", cells))
        .extracting(Wrong::column)
        .contains(Column.COUNTY);
    assertThat(office.wrong("manager", cells))
        .extracting(Wrong::column)
        .containsExactly(Column.COORDINATOR);
    cells.put(Column.COORDINATOR, "coordinator2");
    assertThat(office.openAs("manager", cells).owner()).isEqualTo("coordinator2");
    assertThat(office.openAs("manager", cells).caseNumber())
        .as("twice is once")
        .isEqualTo(office.openAs("coordinator2", cells).caseNumber());
  }

  private Map<Column, String> aCase(int number) {
    return office.cells(number % 2 == 0 ? "PLAN_ISSUED" : "TEAM_ASSIGNED");
  }

  private static byte[] file(List<Map<Column, String>> cases) {
    var columns = Arrays.stream(Column.values()).toList();
    var text = new StringBuilder();
    text.append(columns.stream().map(Column::header).collect(Collectors.joining(","))).append('\n');
    for (var one : cases) {
      text.append(
              columns.stream()
                  .map(column -> one.getOrDefault(column, ""))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> reasons(RunningUpload upload, int line) {
    return upload.lines().stream()
        .filter(one -> one.number() == line)
        .flatMap(one -> one.wrong().stream())
        .map(one -> (one.column() == null ? "" : one.column().header() + " ") + one.reason())
        .toList();
  }

  private long opened(List<Map<Column, String>> cases) {
    return cases.stream()
        .mapToLong(
            one -> search.find(person, one.get(Column.FORMER_NUMBER), 0, 5).getTotalElements())
        .sum();
  }

  private long audited(UUID upload) {
    return jdbc.sql(
            """
            select count(*) from audit_entry
             where action = 'CREATE' and route = 'running-cases.open' and actor = 'coordinator'
               and case_id in (select case_id from running_line where upload_id = ?)
            """)
        .param(upload)
        .query(Long.class)
        .single();
  }

  private void awaitEnd(UUID id) {
    await().atMost(Duration.ofMinutes(1)).until(() -> desk.view(id, person).endedAt() != null);
  }
}
