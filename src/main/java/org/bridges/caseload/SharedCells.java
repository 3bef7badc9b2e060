package org.bridges.caseload;

import static org.bridges.caseload.Column.*;

import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bridges.consent.NewRelease;
import org.bridges.consent.ShareBasis;
import org.bridges.directory.Directory;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is shared with agencies and promised by them. */
@Component
class SharedCells {

  private static final Period BEFORE_A_PROMISE = Period.ofDays(3);

  private final Directory directory;
  private final TimeLimits limits;
  private final OfficeTime time;

  SharedCells(Directory directory, TimeLimits limits, OfficeTime time) {
    this.directory = directory;
    this.limits = limits;
    this.time = time;
  }

  @Nullable String agency(Cells cells, Column column) {
    var code = cells.text(column, Cells.SHORT);
    if (code == null) {
      return null;
    }
    var known = directory.findAgency(code.toUpperCase(Locale.ROOT));
    if (known.isEmpty()) {
      cells.wrong(column, "is the code of no agency: look under Agencies");
    }
    return known.map(one -> one.code()).orElse(null);
  }

  @Nullable NewRelease release(Cells cells) {
    var agency = agency(cells, RELEASE_AGENCY);
    var classes = cells.codes(RELEASE_CLASSES, DataClass.class);
    var purpose = cells.text(RELEASE_PURPOSE, Cells.SHORT);
    var signer = cells.word(RELEASE_SIGNED_BY, "", List.of("YOUTH", "COURT"));
    var signed = cells.since(RELEASE_SIGNED_ON);
    var until = cells.day(RELEASE_UNTIL);
    if (!cells.has(RELEASE_AGENCY)) {
      Arrays.stream(Column.values())
          .filter(one -> one.name().startsWith("RELEASE_") && cells.has(one))
          .forEach(one -> cells.wrong(RELEASE_AGENCY, "is empty: to whom was it given?"));
      return null;
    }
    require(cells, RELEASE_CLASSES);
    require(cells, RELEASE_PURPOSE);
    require(cells, RELEASE_SIGNED_BY);
    require(cells, RELEASE_SIGNED_ON);
    if (until != null && !until.isAfter(time.today())) {
      cells.wrong(RELEASE_UNTIL, "has passed: this release shares nothing any more, leave it out");
    }
    if (classes.stream().anyMatch(one -> !ShareBasis.RELEASE.classes().contains(one))) {
      cells.wrong(RELEASE_CLASSES, "names what no release lets out: look under Releases of a case");
    }
    if (signed != null && !latestEnd(signed).isAfter(time.instant())) {
      cells.wrong(RELEASE_SIGNED_ON, "is so long ago that it has ended: ask for a new release");
    }
    return new NewRelease(
        agency,
        purpose,
        classes.stream().map(Enum::name).toList(),
        signer,
        null,
        null,
        signed,
        signed,
        until == null ? null : cells.morning(until));
  }

  private Instant latestEnd(Instant signed) {
    return limits.due("RELEASE_EXPIRY", Urgency.ROUTINE, County.BEXAR, signed);
  }

  @Nullable NewItem promise(Cells cells) {
    var agency = agency(cells, PROMISE_AGENCY);
    var words = cells.text(PROMISE, Cells.SHORT);
    var area = cells.word(PROMISE_AREA, "", PlanDesk.AREAS);
    var due = cells.day(PROMISE_DUE_ON);
    if (!cells.has(PROMISE_AGENCY)) {
      if (words != null || due != null || cells.has(PROMISE_AREA)) {
        cells.wrong(PROMISE_AGENCY, "is empty: who promised it?");
      }
      return null;
    }
    require(cells, PROMISE);
    require(cells, PROMISE_AREA);
    require(cells, PROMISE_DUE_ON);
    if (due != null && due.isBefore(time.today().plus(BEFORE_A_PROMISE))) {
      cells.wrong(
          PROMISE_DUE_ON,
          "is past or in less than three days: settle it with the agency and write the new date");
    }
    return new NewItem(
        area,
        words,
        agency,
        "As agreed before Bridges",
        due == null ? null : cells.morning(due),
        isReleased(cells, agency) ? "RELEASE" : "NONE");
  }

  /** The release of the same line covers what the agency promised; else nothing goes to it. */
  private static boolean isReleased(Cells cells, @Nullable String agency) {
    return agency != null
        && agency.equalsIgnoreCase(cells.text(RELEASE_AGENCY, Cells.SHORT))
        && cells.parts(RELEASE_CLASSES).stream().anyMatch("PLAN"::equalsIgnoreCase);
  }

  private static void require(Cells cells, Column column) {
    if (!cells.has(column)) {
      cells.wrong(column, "is empty: it is needed here");
    }
  }
}
