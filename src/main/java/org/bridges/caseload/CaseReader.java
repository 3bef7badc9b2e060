package org.bridges.caseload;

import static org.bridges.caseload.Column.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.RunningStage;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.youth.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was written of a running case: all that is wrong is said at once. */
@Component
class CaseReader {

  private final Directory directory;
  private final SharedCells shared;
  private final OfficeTime time;

  CaseReader(Directory directory, SharedCells shared, OfficeTime time) {
    this.directory = directory;
    this.shared = shared;
    this.time = time;
  }

  /** What was read; the case is null where something is wrong. */
  record Read(@Nullable NewRunning running, List<Wrong> wrong) {}

  /** Reads it for the person who brings it in. */
  Read read(Written written, StaffView person) {
    var cells = new Cells(written, time);
    var county = county(cells, person);
    var coordinator = coordinator(cells, county, person);
    var opened = opened(cells);
    var stage = cells.code(STAGE, RunningStage.class);
    if (stage == null) {
      cells.needed(STAGE, Cells.SHORT);
    }
    var running =
        new NewRunning(
            cells.needed(FORMER_NUMBER, Cells.SHORT),
            coordinator,
            county,
            opened,
            stage == null ? RunningStage.TEAM_ASSIGNED : stage,
            YouthCells.youth(cells),
            YouthCells.contact(cells),
            cells.word(FAMILY_COORDINATOR_OFFERED, "LATER", List.of("YES", "NO", "LATER")),
            shared.agency(cells, ADVOCATE_AGENCY),
            or(cells.code(URGENCY, Urgency.class), Urgency.ROUTINE),
            cells.yes(SAFETY_FIRST),
            cells.since(LAST_CONTACT_ON),
            meeting(cells, stage),
            round(cells, stage),
            missing(cells, stage),
            cells.codes(MISSING_TOLD, MissingTold.class),
            cells.since(MISSING_TOLD_ON),
            cells.text(HISTORY, Cells.LONG),
            shared.release(cells),
            shared.promise(cells),
            cells.code(SAME_AS_KNOWN, Set.of(Verdict.Answer.DIFFERENT, Verdict.Answer.UNSURE)));
    checkTogether(cells, running);
    return new Read(cells.wrong().isEmpty() ? running : null, cells.wrong());
  }

  private void checkTogether(Cells cells, NewRunning one) {
    if (one.youth().name() == null && one.youth().aliases().isEmpty()) {
      cells.wrong(NAME, "is empty: write the name, or another name under " + OTHER_NAMES.header());
    }
    if (one.stage() == RunningStage.FIRST_CONTACT_OWED && one.advocateAgency() == null) {
      cells.wrong(ADVOCATE_AGENCY, "is empty: an advocate makes the first contact that is owed");
    }
    if (one.told().isEmpty() != (one.toldAt() == null)) {
      cells.wrong(MISSING_TOLD_ON, "belongs together with missing_told: fill both, or none");
    }
    var last = one.lastContactAt();
    if (last != null && last.isBefore(one.openedAt())) {
      cells.wrong(LAST_CONTACT_ON, "lies before the opening: correct one of the two");
    }
  }

  private County county(Cells cells, StaffView person) {
    var text = Cells.plain(cells.needed(COUNTY, Cells.SHORT)).replaceAll("_COUNTY$", "");
    var county = County.ofCode(text.equals("HILDAGO") ? "HIDALGO" : text);
    if (!County.SERVED.contains(county)) {
      cells.wrong(COUNTY, "needs one of BEXAR, HIDALGO, KENDALL, KERR, MONTGOMERY");
    } else if (!person.roles().contains(Role.MANAGER) && !person.worksIn(county)) {
      cells.wrong(
          COUNTY, "is none of yours: somebody of that county, or a manager, opens the case");
    }
    return county;
  }

  private String coordinator(Cells cells, County county, StaffView person) {
    var said = cells.text(COORDINATOR, Cells.SHORT);
    if (said == null && !person.groups().contains(Group.COORDINATORS)) {
      cells.wrong(COORDINATOR, "is empty: write the user name of who coordinates the case");
    }
    var name = said == null ? person.username() : said;
    var known =
        directory.inGroup(Group.COORDINATORS).stream()
            .filter(one -> one.username().equalsIgnoreCase(name))
            .findFirst();
    if (known.isEmpty()) {
      cells.wrong(COORDINATOR, "is the user name of no coordinator: look under People");
    } else if (!known.get().worksIn(county)) {
      cells.wrong(COORDINATOR, "does not work in that county: choose somebody who does");
    }
    return known.map(StaffView::username).orElse(name);
  }

  private Instant opened(Cells cells) {
    var day = cells.past(OPENED_ON);
    if (day == null) {
      cells.needed(OPENED_ON, Cells.SHORT);
    }
    return cells.notAhead(day == null ? time.today() : day);
  }

  private @Nullable Instant meeting(Cells cells, @Nullable RunningStage stage) {
    var at = cells.moment(NEXT_MEETING_AT);
    if (stage == RunningStage.MEETING_PLANNED && !cells.has(NEXT_MEETING_AT)) {
      cells.wrong(NEXT_MEETING_AT, "is empty: at this stage the meeting has a date");
    } else if (at != null && !at.isAfter(time.instant())) {
      cells.wrong(
          NEXT_MEETING_AT, "has passed: write the next date, or choose the stage that followed");
    } else if (at != null
        && stage != null
        && stage != RunningStage.MEETING_PLANNED
        && stage != RunningStage.PLAN_ISSUED) {
      cells.wrong(
          NEXT_MEETING_AT, "belongs to MEETING_PLANNED or PLAN_ISSUED only: leave it empty");
    }
    return at;
  }

  private static @Nullable Instant round(Cells cells, @Nullable RunningStage stage) {
    var day = cells.day(NEXT_ROUND_ON);
    if (day != null && stage != null && !stage.hasRounds()) {
      cells.wrong(NEXT_ROUND_ON, "belongs to PLAN_ISSUED or ON_HOLD only: leave it empty");
    }
    return day == null ? null : cells.morning(day);
  }

  private @Nullable Instant missing(Cells cells, @Nullable RunningStage stage) {
    var since = cells.since(MISSING_SINCE);
    var isOnHold = stage == RunningStage.ON_HOLD;
    if (isOnHold && !cells.has(MISSING_SINCE)) {
      cells.wrong(MISSING_SINCE, "is empty: say when the youth was seen last");
    } else if (!isOnHold && stage != null && cells.has(MISSING_SINCE)) {
      cells.wrong(MISSING_SINCE, "belongs to ON_HOLD only: leave it empty, or correct the stage");
    }
    return since;
  }

  private static <T> T or(@Nullable T said, T usual) {
    return said == null ? usual : said;
  }
}
