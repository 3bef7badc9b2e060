package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.model.BpmnFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Instances at every step of every process where one can wait are moved to the changed models while
 * half of their timers have fired. Beside each stands one that is not moved: in the end both have
 * waited for the same moments, and every timer has fired as often.
 */
class EveryStepMoveTests {

  private static final ModelFiles PRESENT = new ModelFiles("classpath:");

  @TempDir Path folder;

  /** Two that began at the same step of the same version. */
  private record Pair(String processId, String step, long moved, long stayed) {}

  @Test
  void whatMovesWaitsAndFiresAsWhatStays() {
    var release = NextRelease.in(folder.resolve("release"));
    try (var bench = new MoveBench(folder.resolve("engine"))) {
      bench.deploy(PRESENT);
      bench.plan(moments());
      var pairs = everywhere(bench);
      bench.passes(Duration.ofDays(2));
      assertThat(bench.incidents()).isEmpty();
      var timers = bench.timers();
      assertSame(bench, pairs, release);

      moveAll(bench, pairs, new ModelFiles(release.place()));
      assertSame(bench, pairs, release);
      bench.passes(Duration.ofDays(20));
      assertSame(bench, pairs, release);
      theNewTimerFired(bench, pairs);

      assertThat(bench.incidents()).isEmpty();
      System.out.printf(
          "versions: %d instances at %d steps of %d processes moved with %d waiting timers%n",
          pairs.size(),
          pairs.stream().map(Pair::step).distinct().count(),
          pairs.stream().map(Pair::processId).distinct().count(),
          timers / 2);
      assertThat(pairs).hasSizeGreaterThan(50);
      assertThat(timers / 2).isGreaterThan(40);
    }
  }

  private static List<Pair> everywhere(MoveBench bench) {
    var pairs = new ArrayList<Pair>();
    for (var model : BpmnFile.all()) {
      for (var step : model.waitingElements()) {
        var process = model.processId();
        pairs.add(
            new Pair(process, step, bench.startAt(process, step), bench.startAt(process, step)));
      }
    }
    return pairs;
  }

  private static List<String> moments() {
    return PRESENT.processes().stream()
        .flatMap(file -> ModelPlaces.of(ModelFiles.bytes(file)).timers().stream())
        .map(timer -> String.valueOf(timer.timer()).substring(1).strip())
        .toList();
  }

  private static void moveAll(MoveBench bench, List<Pair> pairs, ModelFiles release) {
    var mappings = new VersionMappings(release, JsonMapper.shared());
    var former = new HashMap<String, Long>();
    pairs.forEach(one -> former.put(one.processId(), bench.definition(one.processId())));
    bench.deploy(release);
    for (var one : pairs) {
      var before = ModelPlaces.of(PRESENT.process(one.processId()));
      var after = ModelPlaces.of(release.process(one.processId()));
      var way = mappings.between(before, after).orElseThrow();
      assertThat(VersionCheck.problems(before, after, way)).isEmpty();
      var to = bench.definition(one.processId());
      var from = former.getOrDefault(one.processId(), 0L);
      bench.move(one.moved(), MoveBench.plan(from, before, to, after), way);
    }
  }

  private static void assertSame(MoveBench bench, List<Pair> pairs, NextRelease release) {
    await()
        .untilAsserted(
            () -> {
              var waiting = bench.waiting();
              for (var one : pairs) {
                assertThat(picture(bench, one.moved(), waiting, release))
                    .as("%s from %s", one.processId(), one.step())
                    .isEqualTo(picture(bench, one.stayed(), waiting, release));
              }
            });
  }

  private static List<String> picture(
      MoveBench bench, long instance, Map<Long, List<String>> waiting, NextRelease release) {
    var lines = bench.picture(instance, waiting);
    var hasNew = lines.stream().anyMatch(line -> line.startsWith(NextRelease.NEW_TIMER));
    return lines.stream()
        .filter(line -> !line.startsWith(NextRelease.NEW_TIMER))
        .filter(line -> !hasNew || !line.equals(NextRelease.SET_OFF + " ACTIVE"))
        .map(release::renamed)
        .sorted()
        .toList();
  }

  /** What the new version adds goes for those that came from the former one as well. */
  private static void theNewTimerFired(MoveBench bench, List<Pair> pairs) {
    var waiting = bench.waiting();
    assertThat(pairs)
        .filteredOn(one -> one.step().equals(NextRelease.NEW_TIMER_AT))
        .hasSize(1)
        .allSatisfy(
            one ->
                assertThat(bench.picture(one.moved(), waiting))
                    .containsOnlyOnce(
                        NextRelease.NEW_TIMER + " COMPLETED", NextRelease.SET_OFF + " ACTIVE"));
  }
}
