package org.bridges.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bridges.engine.EngineState;
import org.bridges.engine.Models;
import org.bridges.engine.OpenWork;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Joins what the worklist counts with where the engine's tokens stand. */
@Service
public class Flow {

  /** The processes in the order in which a case meets them. */
  private static final List<String> ORDER =
      List.of(
          "intake",
          "mandatory-report",
          "connection",
          "call-back",
          "care-case",
          "contact-try",
          "advocate-request",
          "meeting",
          "follow-up",
          "service-request",
          "transfer",
          "release",
          "stopped-share",
          "orphan",
          "family-support");

  private final Worklist worklist;
  private final EngineState engine;
  private final OpenWork work;
  private final Models models;

  Flow(Worklist worklist, EngineState engine, OpenWork work, Models models) {
    this.worklist = worklist;
    this.engine = engine;
    this.work = work;
    this.models = models;
  }

  /**
   * One step where something waits.
   *
   * @param late how many are past their due moment; 0 for steps that no person does
   * @param oldest since when the oldest waits, null where only the engine knows
   */
  public record Step(
      String elementId, String name, long waiting, long late, @Nullable Instant oldest) {}

  /**
   * One process.
   *
   * @param engineAnswers whether the counts of steps that no person does are known
   */
  public record Picture(String processId, String name, List<Step> steps, boolean engineAnswers) {

    /** How many wait in the whole process. */
    public long waiting() {
      return steps.stream().mapToLong(Step::waiting).sum();
    }

    /** How many are past their due moment. */
    public long late() {
      return steps.stream().mapToLong(Step::late).sum();
    }
  }

  /** A stuck step in words. */
  public record Stuck(long key, String process, String step, String reason, Instant since) {}

  /** All processes with what waits at their steps, most first. */
  public List<Picture> pictures() {
    var tasks =
        worklist.waiting().stream().collect(Collectors.groupingBy(Worklist.StepCount::processId));
    return ORDER.stream()
        .map(models.processes()::get)
        .map(process -> picture(process, tasks.getOrDefault(process.id(), List.of())))
        .toList();
  }

  /** What is stuck, oldest first; empty while the engine is away. */
  public List<Stuck> stuck() {
    return engine.stuck().orElse(List.of()).stream()
        .map(
            one ->
                new Stuck(
                    one.key(),
                    processName(one.processId()),
                    stepName(one.processId(), one.elementId()),
                    reason(one.code()),
                    one.since()))
        .sorted(Comparator.comparing(Stuck::since))
        .toList();
  }

  /** Work that no worker takes or finishes, in words, the longest waiting first. */
  public List<String> unserved() {
    return work.late().stream().map(Flow::words).toList();
  }

  private static String words(OpenWork.Waiting one) {
    var minutes = one.age().toMinutes();
    var since = minutes == 1 ? "1 minute" : minutes + " minutes";
    return one.begun() == 0
        ? "Work for '%s' waits for %s: no worker takes it".formatted(one.jobType(), since)
        : "Work for '%s' is open for %s: begun %d times and never finished"
            .formatted(one.jobType(), since, one.begun());
  }

  /** The engine may still hold instances of a model whose steps are gone by now. */
  private String processName(String processId) {
    var process = models.processes().get(processId);
    return process == null ? processId : process.name();
  }

  private String stepName(String processId, String elementId) {
    var process = models.processes().get(processId);
    var step = process == null ? null : process.steps().get(elementId);
    return step == null ? elementId : step.name();
  }

  private Picture picture(Models.Process process, List<Worklist.StepCount> tasks) {
    var standing = engine.standing(process.id());
    Map<String, Long> elsewhere = new HashMap<>(standing.orElse(Map.of()));
    var steps = new ArrayList<Step>();
    for (var task : tasks) {
      elsewhere.remove(task.elementId());
      steps.add(
          new Step(
              task.elementId(),
              models.step(process.id(), task.elementId()).name(),
              task.waiting(),
              task.late(),
              task.oldest()));
    }
    elsewhere.forEach(
        (element, count) -> {
          var step = process.steps().get(element);
          if (step != null && isPlaceToWait(step.kind())) {
            steps.add(new Step(element, step.name(), count, 0, null));
          }
        });
    steps.sort(Comparator.comparingLong(Step::waiting).reversed().thenComparing(Step::elementId));
    return new Picture(process.id(), process.name(), steps, standing.isPresent());
  }

  private static boolean isPlaceToWait(String kind) {
    return kind.equals("intermediateCatchEvent") || kind.equals("serviceTask");
  }

  private static String reason(String code) {
    return switch (code) {
      case "JOB_NO_RETRIES" -> "the program behind this step failed several times";
      case "CALLED_DECISION_ERROR", "DECISION_EVALUATION_ERROR" -> "a rule could not be evaluated";
      case "FORM_NOT_FOUND" -> "the form of this step is missing";
      default -> "the engine could not go on (" + code.toLowerCase().replace('_', ' ') + ")";
    };
  }
}
