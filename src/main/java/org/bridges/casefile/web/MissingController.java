package org.bridges.casefile.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.MissingDesk;
import org.bridges.casefile.MissingSource;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.NewMissing;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Missing and found, as JSON (contract, {@code missing} and {@code recoveries} of a case). */
@RestController
class MissingController {

  private final MissingDesk missing;
  private final RecoveryDesk recoveries;
  private final OfficeTime time;
  private final Signed signed;

  MissingController(MissingDesk missing, RecoveryDesk recoveries, OfficeTime time, Signed signed) {
    this.missing = missing;
    this.recoveries = recoveries;
    this.time = time;
    this.signed = signed;
  }

  /**
   * The youth is missing.
   *
   * @param lastSeenAt ISO date-time, in the office's zone where it has no offset; absent: unknown
   * @param source FAMILY, PLACEMENT, SCHOOL, LAW_ENFORCEMENT, DFPS, AGENCY, TEAM or OTHER
   * @param words at most 500 characters
   * @param told who was told already: LAW_ENFORCEMENT, NCMEC, DFPS
   * @param toldAt ISO date-time; absent: just now
   */
  record Reported(
      @Nullable String lastSeenAt,
      @Nullable String source,
      @Nullable String words,
      @Nullable List<String> told,
      @Nullable String toldAt) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/missing")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> report(@PathVariable UUID id, @RequestBody Reported said) {
    var report =
        new NewMissing(
            moment("lastSeenAt", said.lastSeenAt()),
            Codes.of(MissingSource.class, "source", said.source()),
            said.words(),
            told(said.told()),
            moment("toldAt", said.toldAt()));
    return Map.of("missingId", missing.report(id, report, signed.person().username()));
  }

  /**
   * The youth was found.
   *
   * @param recoveredAt ISO date-time, in the office's zone where it has no offset
   * @param place HOME, RELATIVE, PLACEMENT, SCHOOL, STREET, MOTEL, DETENTION, HOSPITAL or OTHER
   * @param words at most 500 characters
   */
  record Found(@Nullable String recoveredAt, @Nullable String place, @Nullable String words) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/recoveries")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> found(@PathVariable UUID id, @RequestBody Found said) {
    var recovery =
        new NewRecovery(
            moment("recoveredAt", said.recoveredAt()),
            Codes.of(RecoveryPlace.class, "place", said.place()),
            said.words());
    return Map.of("recoveryId", recoveries.record(id, recovery, signed.person().username()));
  }

  static Set<MissingTold> told(@Nullable List<String> said) {
    var told = EnumSet.noneOf(MissingTold.class);
    for (var one : said == null ? List.<String>of() : said) {
      var known = Codes.of(MissingTold.class, "told", one);
      if (known != null) {
        told.add(known);
      }
    }
    return told;
  }

  private @Nullable Instant moment(String field, @Nullable String text) {
    try {
      return time.parseWritten(text);
    } catch (DateTimeException noMoment) {
      throw new Refused("NOT_A_MOMENT", field, "Write an ISO date-time.");
    }
  }
}
