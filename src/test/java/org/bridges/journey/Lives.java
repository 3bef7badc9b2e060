package org.bridges.journey;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.MissingDesk;
import org.bridges.casefile.MissingSource;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.NewMissing;
import org.bridges.casefile.NewOpening;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.OpenMatters;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.casefile.ReopenReason;
import org.bridges.casefile.Reopening;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets something happen to a case, as people do it, and says how it stands. */
@Component
class Lives {

  /** What somebody answers whose turn it is; other steps wait. */
  private static final Map<String, List<Map<String, Object>>> ANSWERS =
      Map.of(
          "assign-team",
          List.of(Map.of("coordinatorChoice", "ME")),
          "hand-off",
          List.of(Map.of("introduced", "YES", "recordsHandedOver", "YES")),
          "check-hold",
          List.of(
              Map.of("holdAnswer", "HELD"),
              Map.of("holdAnswer", "NOT_HELD", "notHeldReason", "NO_CONTACT")),
          "find-other-way",
          List.of(Map.of("otherWay", "KEEP")),
          Life.SIGNATURE,
          List.of(Map.of("closureDecision", "KEEP_OPEN", "afterClosureChecks", "NO")),
          "assess-move",
          List.of(Map.of("transferNeeded", "NO")));

  private static final Set<String> MANAGERS = Set.of(Life.SIGNATURE);

  private final CaseFile cases;
  private final Worklist worklist;
  private final TaskDesk tasks;
  private final MoveDesk moves;
  private final MissingDesk missing;
  private final RecoveryDesk recoveries;
  private final ClosureDesk closures;
  private final Reopening reopening;
  private final TransferDesk transfers;
  private final BothSides sides;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  Lives(
      CaseFile cases,
      Worklist worklist,
      TaskDesk tasks,
      MoveDesk moves,
      MissingDesk missing,
      RecoveryDesk recoveries,
      ClosureDesk closures,
      Reopening reopening,
      TransferDesk transfers,
      BothSides sides,
      OfficeTime time,
      JdbcClient jdbc) {
    this.cases = cases;
    this.worklist = worklist;
    this.tasks = tasks;
    this.moves = moves;
    this.missing = missing;
    this.recoveries = recoveries;
    this.closures = closures;
    this.reopening = reopening;
    this.transfers = transfers;
    this.sides = sides;
    this.time = time;
    this.jdbc = jdbc;
  }

  Life look(UUID caseId) {
    var latest = transfers.ofCase(caseId);
    var forms = worklist.ofCase(caseId).stream().map(OpenTask::formId).sorted().toList();
    return new Life(
        cases.view(caseId),
        latest.isEmpty() ? null : latest.getFirst(),
        count(
                "select count(*) from care_case where id = :case and closure_proposed_by is not null",
                caseId)
            > 0,
        forms.contains(Life.SIGNATURE) && isMoreOpen(caseId),
        count("select count(*) from recovery where case_id = :case and settled_at is null", caseId)
            > 0,
        forms,
        time.instant());
  }

  private boolean isMoreOpen(UUID caseId) {
    var spokenOf =
        jdbc.sql(
                """
                select matter_id from closure_matter
                  join closure_proposal on closure_proposal.id = proposal_id
                 where case_id = :case and state = 'OPEN'
                """)
            .param("case", caseId)
            .query(UUID.class)
            .set();
    return closures.open(caseId).stream().anyMatch(one -> !spokenOf.contains(one.id()));
  }

  private int count(String sql, UUID caseId) {
    return jdbc.sql(sql).param("case", caseId).query(Integer.class).single();
  }

  /** Lets it happen; answers the refusal's code, null where there was none. */
  @Nullable String happens(LifeEvent event, Life life, Random chance) {
    try {
      happen(event, life, chance);
      return null;
    } catch (Refused no) {
      return no.code();
    } catch (WrongState no) {
      return no.code();
    } catch (Missing none) {
      return "none";
    }
  }

  private void happen(LifeEvent event, Life life, Random chance) {
    var id = life.id();
    var handOver = life.handOver() == null ? UUID.randomUUID() : life.handOver().id();
    switch (event) {
      case MOVED -> moves.moved(id, move(life, chance), "coordinator");
      case MISSING ->
          missing.report(
              id,
              new NewMissing(
                  null, MissingSource.TEAM, null, EnumSet.noneOf(MissingTold.class), null),
              "coordinator");
      case RECOVERED ->
          recoveries.record(
              id, new NewRecovery(time.instant(), RecoveryPlace.HOME, null), "coordinator");
      case OFFERED -> transfers.offer(id, UUID.randomUUID(), offer(life), sender(life));
      case ACCEPTED -> sides.accept(handOver, "coordinator2");
      case DECLINED -> sides.decline(handOver, "NO_CAPACITY", "coordinator2");
      case WITHDRAWN -> sides.withdraw(handOver, sender(life));
      case CONTACTED -> sides.contact(handOver, null, "coordinator2");
      case GIVEN_BACK -> sides.giveBack(handOver, "NO_CONTACT", null, receiver(life));
      case TAKEN_BACK -> sides.answerReturn(handOver, true, sender(life));
      case NOT_TAKEN_BACK -> sides.answerReturn(handOver, false, sender(life));
      case CLOSURE_PROPOSED -> propose(id);
      case CLOSED -> close(id, chance.nextBoolean() ? "YES" : "NO");
      case REOPENED ->
          reopening.ask(
              id,
              new NewOpening(ReopenReason.YOUTH_ASKS, chance.nextBoolean(), null),
              "coordinator");
      case REFERRED_AGAIN ->
          reopening.reopen(
              id,
              new Reopening.Reason("referred again", Urgency.ROUTINE, false, (Instant) null),
              "coordinator");
      case WORKED -> work(id, chance);
    }
  }

  private static NewMove move(Life life, Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> NewMove.ofYouth("PLACEMENT", NewMove.SAME, null);
      case 1 -> NewMove.ofYouth("COUNTY", life.isPlaced("HIDALGO") ? "KERR" : "HIDALGO", null);
      case 2 -> NewMove.ofYouth("PLACEMENT", life.isPlaced("HIDALGO") ? "KERR" : "HIDALGO", null);
      default -> NewMove.ofYouth("OUT_OF_AREA", "OTHER", null);
    };
  }

  private static Offer offer(Life life) {
    var to = life.care().responsible().equals("HIDALGO") ? "KERR" : "HIDALGO";
    return new Offer(to, null, "NONE", "FAMILY");
  }

  private static String sender(Life life) {
    var from = life.handOver() == null ? "KERR" : String.valueOf(life.handOver().senderCounty());
    return from.equals("HIDALGO") ? "coordinator2" : "coordinator";
  }

  private static String receiver(Life life) {
    var to = life.handOver() == null ? "HIDALGO" : String.valueOf(life.handOver().toCounty());
    return to.equals("HIDALGO") ? "coordinator2" : "coordinator";
  }

  private void propose(UUID id) {
    var ends =
        closures.open(id).stream()
            .collect(Collectors.toMap(OpenMatters.Matter::id, one -> NewClosure.MatterEnd.CANCEL));
    closures.propose(id, new NewClosure("PLAN_COMPLETE", null, ends), "coordinator");
  }

  private void close(UUID id, String afterClosureChecks) {
    var signature =
        worklist.ofCase(id).stream()
            .filter(one -> one.formId().equals(Life.SIGNATURE))
            .findFirst()
            .orElseThrow(() -> new Missing("step"));
    var answers =
        Map.<String, Object>of(
            "closureDecision", "APPROVE", "afterClosureChecks", afterClosureChecks);
    tasks.complete(signature.id(), answers, null, "manager");
  }

  private void work(UUID id, Random chance) {
    var waiting =
        worklist.ofCase(id).stream().filter(one -> ANSWERS.containsKey(one.formId())).toList();
    if (waiting.isEmpty()) {
      return;
    }
    var task = waiting.get(chance.nextInt(waiting.size()));
    var answers = ANSWERS.getOrDefault(task.formId(), Collections.emptyList());
    var by = MANAGERS.contains(task.formId()) ? "manager" : "coordinator";
    tasks.complete(task.id(), answers.get(chance.nextInt(answers.size())), null, by);
  }
}
