package org.bridges.caseload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.office.DevClock;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Invented cases from before, brought in by a coordinator. */
@Component
class RunningOffice {

  private final RunningCaseDoor door;
  private final Directory directory;
  private final Worklist worklist;
  private final TaskDesk tasks;
  private final DevClock clock;
  private final OfficeTime time;

  RunningOffice(
      RunningCaseDoor door,
      Directory directory,
      Worklist worklist,
      TaskDesk tasks,
      DevClock clock,
      OfficeTime time) {
    this.door = door;
    this.directory = directory;
    this.worklist = worklist;
    this.tasks = tasks;
    this.clock = clock;
    this.time = time;
  }

  String daysAgo(int days) {
    return time.today().minusDays(days).toString();
  }

  /** What a coordinator knows of a case at a stage, and what is said besides. */
  Map<Column, String> cells(String stage, Map<Column, String> besides) {
    var cells = new EnumMap<Column, String>(Column.class);
    cells.put(Column.FORMER_NUMBER, "before-" + UUID.randomUUID());
    cells.put(Column.COUNTY, "KERR");
    cells.put(Column.OPENED_ON, daysAgo(40));
    cells.put(Column.STAGE, stage);
    cells.put(Column.NAME, "Quillon" + CaseNumbers.random(8).toLowerCase());
    cells.put(Column.SAME_AS_KNOWN, "DIFFERENT"); // invented names sound alike
    cells.put(Column.ADVOCATE_AGENCY, "HARBOR-ADV");
    cells.putAll(besides);
    return cells;
  }

  Map<Column, String> cells(String stage) {
    return cells(stage, Map.of());
  }

  CaseView open(String stage, Map<Column, String> besides) {
    var opened = openAs("coordinator", cells(stage, besides));
    clock.awaitQuiet();
    return opened;
  }

  CaseView openAs(String user, Map<Column, String> cells) {
    return door.open(new Written(cells), directory.staff(user)).care();
  }

  List<Wrong> wrong(String user, Map<Column, String> cells) {
    return door.wrong(new Written(cells), directory.staff(user));
  }

  List<String> steps(CaseView care) {
    return worklist.ofCase(care.id()).stream().map(OpenTask::formId).toList();
  }

  OpenTask task(CaseView care, String form) {
    return worklist.ofCase(care.id()).stream()
        .filter(one -> one.formId().equals(form))
        .findFirst()
        .orElseThrow(() -> new AssertionError(form + " is not open, but " + steps(care)));
  }

  void completes(String user, CaseView care, String form, Map<String, Object> values) {
    tasks.complete(task(care, form).id(), values, "A note of the test", user);
    clock.awaitQuiet();
  }
}
