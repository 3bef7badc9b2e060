package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bridges.office.DemoDirectory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.WrongState;
import org.bridges.team.AdvocateAsk.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agency accepts, its colleague declines and the limit passes, all in the same moment. */
@OfficeTest
class AdvocateRaceTests {

  private static final int TRIED = 12;

  @Autowired TeamOffice office;
  @Autowired TeamDesk team;
  @Autowired AdvocateDesk desk;
  @Autowired AdvocateSearch search;
  @Autowired DevClock clock;

  @AfterEach
  void everybodyLeaves() {
    office.end();
  }

  @Test
  void exactlyOneOfThemStandsAndTheTeamAgreesWithIt() throws Exception {
    var owner = office.coordinator(List.of("en"), County.NOT_STATED);
    var cases = java.util.stream.Stream.generate(() -> caseOf(owner)).limit(TRIED).toList();
    clock.awaitQuiet();
    int accepted = 0;
    for (var caseId : cases) {
      var ask = desk.ofCase(caseId).getFirst().id();
      var said =
          together(
              () -> desk.answer(ask, true, null, "HARBOR-ADV"),
              () -> desk.answer(ask, false, "OTHER", "HARBOR-ADV"),
              () -> search.heard(ask));

      var stands = desk.ofCase(caseId).getFirst().answer();
      assertThat(stands).isNotNull();
      assertThat(said).as("answers that were taken").isLessThanOrEqualTo(1);
      assertThat(team.agencies(caseId).isEmpty()).isEqualTo(stands != Answer.ACCEPTED);
      accepted += stands == Answer.ACCEPTED ? 1 : 0;
    }
    clock.awaitQuiet();
    for (var caseId : cases) {
      assertThat(desk.ofCase(caseId))
          .filteredOn(ask -> ask.agencyCode().equals(DemoDirectory.ADVOCATES))
          .as("asked once")
          .hasSize(1);
    }
    System.out.printf("advocates: %d races, %d accepted, 0 of two minds%n", TRIED, accepted);
  }

  private java.util.UUID caseOf(String owner) {
    var caseId = office.aCase(County.KENDALL, "en", owner);
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", owner, DemoDirectory.ADVOCATES, "NO"));
    return caseId;
  }

  /** How many of the two answers were taken; the limit never is refused. */
  private static int together(Runnable... steps) throws Exception {
    var begin = new CyclicBarrier(steps.length);
    try (var threads = Executors.newFixedThreadPool(steps.length)) {
      var running =
          List.of(steps).stream()
              .map(
                  step ->
                      threads.submit(
                          () -> {
                            begin.await();
                            step.run();
                            return true;
                          }))
              .toList();
      int taken = 0;
      for (var one : running.subList(0, 2)) {
        taken += wasTaken(one) ? 1 : 0;
      }
      running.getLast().get();
      return taken;
    }
  }

  private static boolean wasTaken(Future<Boolean> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (java.util.concurrent.ExecutionException refused) {
      assertThat(refused.getCause()).isInstanceOf(WrongState.class);
      return false;
    }
  }
}
