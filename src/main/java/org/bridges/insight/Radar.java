package org.bridges.insight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseStatus;
import org.bridges.engine.NextMoments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.OneAtATime;
import org.bridges.shared.background.OneAtATime.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Every night each open case is proven to have somebody who can act, a next step with a date and a
 * process that runs. It begins with the comparison of records and engine and reads what that found.
 */
@Service
public class Radar {

  private static final Logger log = LoggerFactory.getLogger(Radar.class);
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final int PAGE = 100;
  private static final UUID FIRST = new UUID(0, 0);

  private final Reconciler reconciler;
  private final CaseProof proof;
  private final OrphanBook orphans;
  private final RadarRuns runs;
  private final CaseFile cases;
  private final NextMoments moments;
  private final OneAtATime turns;

  Radar(
      Reconciler reconciler,
      CaseProof proof,
      OrphanBook orphans,
      RadarRuns runs,
      CaseFile cases,
      NextMoments moments,
      OneAtATime turns) {
    this.reconciler = reconciler;
    this.proof = proof;
    this.orphans = orphans;
    this.runs = runs;
    this.cases = cases;
    this.moments = moments;
    this.turns = turns;
  }

  @Configuration(proxyBeanMethods = false)
  static class Nightly {

    /** A night that failed is tried again soon; {@link RadarHealth} tells of one that never ran. */
    @Bean
    RecurringTask<Void> reconcileTask(Radar radar, OfficeTime time) {
      return Tasks.recurring("reconcile", Schedules.daily(time.zone(), AT_NIGHT))
          .onFailure(
              (failed, operations) -> operations.reschedule(failed, Instant.now().plus(SOON)))
          .execute((instance, context) -> radar.look("the night"));
    }
  }

  /**
   * Looks at every open case.
   *
   * @param askedBy user name
   * @throws WrongState while the engine is away or another look is under way; the failure is kept
   */
  public RadarRuns.Run look(String askedBy) {
    var started = Instant.now();
    var count = new Count();
    try {
      if (!turns.run(Turn.RADAR, () -> look(count, reconciler.run(false, askedBy)))) {
        throw new WrongState("running", "A look is under way already. Look again in a minute.");
      }
    } catch (WrongState notNow) {
      runs.keep(count.run(started, askedBy, notNow.code()));
      throw notNow;
    } catch (RuntimeException broken) {
      runs.keep(count.run(started, askedBy, "failed"));
      throw broken;
    }
    var run = count.run(started, askedBy, null);
    runs.keep(run);
    log.info(
        "Radar: {} open cases, {} proven, {} lack something",
        run.looked(),
        run.proven(),
        run.missing());
    return run;
  }

  private void look(Count count, Reconciler.Run compared) {
    var found = byCase(compared);
    var look = moments.look();
    for (var some = cases.openAfter(FIRST, PAGE);
        !some.isEmpty();
        some = cases.openAfter(some.getLast().id(), PAGE)) {
      var results = proof.of(some, look, found);
      results.forEach(count::add);
      results.forEach(one -> one.missing().forEach(code -> orphans.found(one.care(), code)));
      settle(results.stream().collect(Collectors.toMap(one -> one.care().id(), one -> one)));
    }
    orphans.open().stream().filter(this::isOver).forEach(orphans::gone);
  }

  private static Map<UUID, EnumSet<OrphanCode>> byCase(Reconciler.Run compared) {
    var found = new HashMap<UUID, EnumSet<OrphanCode>>();
    for (var finding : compared.findings()) {
      var aCase = finding.caseId();
      if (aCase != null) {
        OrphanCode.ofComparison(finding.code())
            .ifPresent(
                code ->
                    found
                        .computeIfAbsent(aCase, any -> EnumSet.noneOf(OrphanCode.class))
                        .add(code));
      }
    }
    return found;
  }

  /** What was missing before and is not any more; of a case that just moved nothing is known. */
  private void settle(Map<UUID, CaseProof.Result> results) {
    for (var one : orphans.open(results.keySet())) {
      var result = results.get(one.caseId());
      if (result != null && !result.isMoving() && !result.missing().contains(one.code())) {
        orphans.gone(one);
      }
    }
  }

  private boolean isOver(Orphan one) {
    var care = cases.view(one.caseId());
    return care.status() == CaseStatus.CLOSED || care.generation() != one.generation();
  }

  /** How many cases were looked at, and what came out. */
  private static final class Count {

    private int looked;
    private int proven;
    private int missing;
    private int moving;

    void add(CaseProof.Result one) {
      looked++;
      proven += one.isProven() ? 1 : 0;
      missing += one.missing().isEmpty() ? 0 : 1;
      moving += one.isMoving() && one.missing().isEmpty() ? 1 : 0;
    }

    RadarRuns.Run run(Instant started, String askedBy, @Nullable String failure) {
      return new RadarRuns.Run(
          started, Instant.now(), askedBy, looked, proven, missing, moving, failure);
    }
  }
}
