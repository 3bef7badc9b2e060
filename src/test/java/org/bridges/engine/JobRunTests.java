package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bridges.engine.WorkBench.listener;
import static org.bridges.engine.WorkBench.worker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bridges.camunda.EngineVariable;
import org.bridges.fault.FaultReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Workers that hang, fail, come late or find that the engine has forgotten their job. */
@ExtendWith(OutputCaptureExtension.class)
class JobRunTests {

  private static final WorkBench BENCH = new WorkBench();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @AfterAll
  static void close() {
    BENCH.close();
  }

  @Test
  void hangingJobsBecomeIncidentsAndHoldBackNobodyElse() {
    var never = new CountDownLatch(1);
    var runs = new ConcurrentHashMap<Long, Integer>();
    var interrupted = new AtomicInteger();
    BENCH.open(worker("healthy", work -> count(runs, work)));
    BENCH.open(
        worker(
            "hanging",
            work -> {
              try {
                never.await();
              } catch (InterruptedException stopped) {
                interrupted.incrementAndGet();
              }
              return Map.of();
            }));

    var hanging = IntStream.range(0, 2).mapToLong(i -> BENCH.start("hanging")).toArray();
    var healthy = IntStream.range(0, 20).mapToLong(i -> BENCH.start("healthy")).toArray();
    await()
        .atMost(PATIENCE)
        .until(() -> stuck("hanging: TIME_LIMIT") == hanging.length && allOver(healthy));

    assertThat(interrupted).hasValue(hanging.length * Retry.USUAL);
    var over = (int) java.util.Arrays.stream(healthy).filter(BENCH::isOver).count();
    var twice = (int) runs.values().stream().filter(times -> times > 1).count();
    var tried = hanging.length + healthy.length;
    var survived = over + (int) stuck("hanging: TIME_LIMIT");
    FaultReport.print("hanging worker", tried, survived, tried - survived, twice);
  }

  @Test
  void whoComesHomeLateHasNothingMoreToSay(CapturedOutput output) {
    var release = new CountDownLatch(1);
    var home = new CountDownLatch(1);
    var runs = new AtomicInteger();
    BENCH.open(
        worker(
            "late",
            work -> {
              if (runs.incrementAndGet() > 1) {
                return Map.of("decision", "SECOND");
              }
              awaitDeaf(release);
              home.countDown();
              return Map.of("decision", "FIRST");
            }));

    var instance = BENCH.start("late");
    await().atMost(PATIENCE).until(() -> BENCH.isOver(instance));
    release.countDown();
    await().until(() -> home.getCount() == 0);

    assertThat(runs).hasValue(2);
    assertThat(BENCH.camunda.variables())
        .filteredOn(variable -> variable.name().equals("decision"))
        .extracting(EngineVariable::value)
        .containsOnly("\"SECOND\"");
    assertThat(output).contains("failed (TIME_LIMIT)").doesNotContain("of Task_Work was already");
  }

  @Test
  void aJobThatTheEngineForgotCountsAsDone(CapturedOutput output) {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    BENCH.open(
        worker(
            "forgotten",
            work -> {
              started.countDown();
              release.await();
              return Map.of();
            }));

    var instance = BENCH.start("forgotten");
    await().until(() -> started.getCount() == 0);
    BENCH.client.newCancelInstanceCommand(instance).send().join();
    release.countDown();

    await().until(() -> output.getOut().contains("of Task_Work was already done"));
    assertThat(output).doesNotContain("did not arrive");
  }

  @Test
  void theEngineLearnsACodeAndNeverAMessage(CapturedOutput output) {
    BENCH.open(
        worker(
            "talkative",
            work -> {
              throw new IllegalStateException("Ana Invented, (210) 555-0100");
            }));

    BENCH.start("talkative");
    await().atMost(PATIENCE).until(() -> stuck("talkative: IllegalStateException") == 1);

    assertThat(BENCH.camunda.openIncidents()).noneMatch(text -> text.contains("Invented"));
    assertThat(output).contains("failed (IllegalStateException)").doesNotContain("Invented");
  }

  @Test
  void aListenerIsTriedForEverWithGrowingPauses() {
    var runs = new AtomicInteger();
    BENCH.open(
        listener(
            "listening",
            work -> {
              if (runs.incrementAndGet() <= Retry.USUAL + 2) {
                throw new IllegalStateException();
              }
              return Map.of();
            }));

    var instance = BENCH.start("listening");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              BENCH.camunda.increaseTime(Duration.ofSeconds(8));
              return BENCH.isOver(instance);
            });

    assertThat(runs).hasValue(Retry.USUAL + 3);
    assertThat(stuck("listening")).isZero();
  }

  @Test
  void anEngineThatIsAwayAtTheEndIsNamedByItsCode(CapturedOutput output) {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var bench = new WorkBench()) {
      bench.open(
          worker(
              "alone",
              work -> {
                started.countDown();
                awaitDeaf(release);
                return Map.of();
              }));
      bench.start("alone");
      await().until(() -> started.getCount() == 0);
      bench.stopEngine();
      release.countDown();

      await().atMost(PATIENCE).until(() -> output.getOut().contains("of alone did not arrive: "));
    }
    assertThat(output).containsPattern("of alone did not arrive: [A-Z_]+\\R");
  }

  private static Map<String, Object> count(Map<Long, Integer> runs, Work work) {
    runs.merge(work.instanceKey(), 1, Integer::sum);
    return Map.of();
  }

  private static void awaitDeaf(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException notHeard) {
        // Like a driver that waits for an answer of the network.
      }
    }
  }

  private static long stuck(String text) {
    return BENCH.camunda.openIncidents().stream().filter(one -> one.contains(text)).count();
  }

  private static boolean allOver(long... instances) {
    return java.util.Arrays.stream(instances).allMatch(BENCH::isOver);
  }
}
