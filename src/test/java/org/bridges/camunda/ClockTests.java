package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time: moving it, stopping where something is due, starting with a clock that is ahead. */
class ClockTests {

  private static final Duration AHEAD = Duration.ofDays(40);
  private static final CamundaFixture FIXTURE =
      new CamundaFixture(Settings.in(CamundaFixture.folder()).clockOffset(AHEAD));

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(waiting());
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  private static BpmnModelInstance waiting() {
    return Bpmn.createExecutableProcess("waiting")
        .startEvent("Start")
        .intermediateCatchEvent("FirstMoment", wait -> wait.timerWithDateExpression("first"))
        .intermediateCatchEvent("SecondMoment", wait -> wait.timerWithDateExpression("second"))
        .endEvent("End")
        .done();
  }

  @Test
  void clockIsAheadFromTheStart() {
    assertThat(FIXTURE.camunda.now()).isAfter(Instant.now().plus(AHEAD).minusSeconds(60));
  }

  @Test
  void timeStopsAtEachDueMomentInOrder() {
    var first = FIXTURE.camunda.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    var second = first.plus(20, ChronoUnit.DAYS);
    var moments = Map.<String, Object>of("first", first.toString(), "second", second.toString());
    var instance = FIXTURE.start("waiting", moments);

    assertThat(FIXTURE.camunda.nextDueMoment()).contains(first);
    moveTo(first);
    assertThat(FIXTURE.camunda.nextDueMoment()).contains(second);
    assertThat(FIXTURE.camunda.history(instance))
        .contains(new Visit("SecondMoment", Visit.State.ACTIVE));
    moveTo(second);

    assertThat(FIXTURE.camunda.nextDueMoment()).isEmpty();
    assertThat(FIXTURE.camunda.history(instance)).contains(new Visit("End", Visit.State.COMPLETED));
    assertThat(FIXTURE.camunda.visitedElements().get("waiting"))
        .contains("Start", "FirstMoment", "SecondMoment", "End");
  }

  private static void moveTo(Instant moment) {
    FIXTURE.camunda.increaseTime(Duration.between(FIXTURE.camunda.now(), moment).plusMillis(1));
    await().atMost(10, SECONDS).until(FIXTURE.camunda::isQuiet);
  }
}
