package org.bridges.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.MissingDesk;
import org.bridges.casefile.MissingSource;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.NewMissing;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.insight.Radar;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented cases in what can happen beside and after the protocol, one of each kind. */
@Component
class LaterCases {

  private static final Map<String, Object> APPROVED =
      Map.of("closureDecision", "APPROVE", "afterClosureChecks", "YES");

  private final Coordination office;
  private final FamilyOffice families;
  private final MissingDesk missing;
  private final RecoveryDesk recoveries;
  private final ClosureDesk closures;
  private final Radar radar;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  LaterCases(
      Coordination office,
      FamilyOffice families,
      MissingDesk missing,
      RecoveryDesk recoveries,
      ClosureDesk closures,
      Radar radar,
      OfficeTime time,
      JdbcClient jdbc) {
    this.office = office;
    this.families = families;
    this.missing = missing;
    this.recoveries = recoveries;
    this.closures = closures;
    this.radar = radar;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * A youth is missing, one was found, one case is to be closed, one was, a family is helped, and
   * one case has nobody.
   */
  List<UUID> oneOfEach() {
    var cases = office.casesOpenIn(County.KERR, Urgency.ROUTINE, 6);
    office.does("coordinator", cases, "assign-team", Map.of("coordinatorChoice", "ME"), null);
    office.anAdvocateIsFound(cases);
    var yesterday = time.instant().minus(Duration.ofDays(1));
    missing.report(
        cases.get(0),
        new NewMissing(yesterday, MissingSource.FAMILY, null, Set.of(), null),
        "coordinator");
    recoveries.record(
        cases.get(1), new NewRecovery(yesterday, RecoveryPlace.RELATIVE, null), "coordinator");
    for (var caseId : cases.subList(2, 4)) {
      older(caseId, 91);
      closures.propose(caseId, new NewClosure("PLAN_COMPLETE", null, Map.of()), "coordinator");
    }
    office.settle();
    office.does("manager", cases.get(3), "approve-closure", APPROVED);
    families.helped(cases.get(4));
    older(cases.get(5), 1);
    jdbc.sql("update care_case set owner = null where id = ?").param(cases.get(5)).update();
    radar.look("manager");
    office.settle();
    return cases;
  }

  private void older(UUID caseId, int days) {
    jdbc.sql("update care_case set opened_at = opened_at - make_interval(days => ?) where id = ?")
        .params(days, caseId)
        .update();
  }
}
