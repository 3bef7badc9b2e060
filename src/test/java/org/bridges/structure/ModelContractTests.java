package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.Models;
import org.bridges.office.OfficeTest;
import org.bridges.worklist.TaskStep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models and the code use the same words, both ways. */
@OfficeTest
class ModelContractTests {

  /** What {@code StepTaken} carries over into a cluster that is filled again. */
  private static final Pattern PLAIN_MAPPING =
      Pattern.compile("=(?:[A-Za-z][A-Za-z0-9]*|\"[A-Z_]+\")");

  private static final Path MODELS = Path.of("processes");
  private static final Path FORMS = Path.of("forms");
  private static final Path CODE = Path.of("src/main/java");

  @Autowired List<MessageNeed> needs;
  @Autowired Models models;
  @Autowired List<EngineWorker> workers;
  @Autowired List<TaskStep> steps;

  @Test
  void everyJobTypeHasItsWorkerAndEveryWorkerItsJobType() {
    var inModels = in(MODELS, ".bpmn", "(?:taskDefinition|taskListener)[^>]* type=\"([^\"]+)\"");
    var inCode = workers.stream().map(EngineWorker::jobType).collect(Collectors.toList());

    assertThat(inCode).as("two workers of one job type").doesNotHaveDuplicates();
    same("job types", inModels, new TreeSet<>(inCode), 20);
  }

  @Test
  void everyMessageIsPublishedAndEveryPublishedMessageIsAwaited() {
    var inModels = in(MODELS, ".bpmn", "<bpmn:message [^>]*name=\"([^\"]+)\"");
    var inCode = in(CODE, ".java", "outbox\\s*\\.publish\\(\\s*[^,]+,\\s*\"([^\"]+)\"");

    same("messages", inModels, inCode, 5);
  }

  @Test
  void everyMessageKnowsWhetherALostEngineMustHearItAgain() {
    var inModels = in(MODELS, ".bpmn", "<bpmn:message [^>]*name=\"([^\"]+)\"");
    var inCode = needs.stream().map(MessageNeed::message).collect(Collectors.toList());

    assertThat(inCode).doesNotHaveDuplicates();
    same("messages to hear again", inModels, new TreeSet<>(inCode), 5);
  }

  @Test
  void theCodeCanFollowEveryOutputMapping() {
    var mappings =
        models.processes().values().stream()
            .flatMap(process -> process.steps().values().stream())
            .filter(step -> step.kind().endsWith("Task") && step.onMainWay())
            .filter(step -> !Set.of("scriptTask", "businessRuleTask").contains(step.kind()))
            .flatMap(step -> step.outputs().values().stream())
            .toList();

    System.out.println("contract: " + mappings.size() + " output mappings of steps with jobs");
    assertThat(mappings)
        .hasSizeGreaterThan(60)
        .allMatch(source -> PLAIN_MAPPING.matcher(source).matches());
    assertThat(PLAIN_MAPPING.matcher("=best.county").matches()).isFalse();
  }

  @Test
  void everyCaughtErrorCodeIsRaised() {
    var inModels = in(MODELS, ".bpmn", "errorCode=\"([^\"]+)\"");
    var inCode = in(CODE, ".java", "String REFUSED = \"([^\"]+)\"");

    same("error codes", inModels, inCode, 1);
  }

  @Test
  void everyStartedProcessHasItsModelAndEveryModelIsStarted() {
    var inModels = in(MODELS, ".bpmn", "<bpmn:process id=\"([^\"]+)\"");
    var inCode = in(CODE, ".java", "outbox\\s*\\.start\\(\\s*[^,]+,\\s*\"([^\"]+)\"");

    same("processes", inModels, inCode, 5);
  }

  @Test
  void everyLinkedFormIsThereAndEveryFormIsLinked() {
    var inModels = in(MODELS, ".bpmn", "formId=\"([^\"]+)\"");
    var inFiles = in(FORMS, ".form", "\"id\": \"([a-z]+(?:-[a-z]+)*)\",\\s*\"executionPlatform\"");

    same("forms", inModels, inFiles, 18);
    var inCode = steps.stream().map(TaskStep::formId).collect(Collectors.toSet());
    assertThat(inFiles).as("forms that steps speak of").containsAll(inCode);
  }

  @Test
  void everyReasonThatAFormExplainsCanBeGivenByTheCode() {
    var inForms = in(FORMS, ".form", "refusal != \\\\\"([A-Z_]+)\\\\\"");
    var inCode = in(CODE, ".java", "\"([A-Z]+(?:_[A-Z]+)+)\"");

    System.out.println("contract: " + inForms.size() + " refusal codes in forms");
    assertThat(inForms).hasSizeGreaterThanOrEqualTo(20);
    assertThat(inCode).as("refusal codes of forms that no code raises").containsAll(inForms);
  }

  @Test
  void aWrongExampleIsSeen() {
    assertThat(matches("<bpmn:message name=\"plan.unheard\"", "message name=\"([^\"]+)\""))
        .containsExactly("plan.unheard");
  }

  private static void same(String what, Set<String> inModels, Set<String> inCode, int atLeast) {
    System.out.println("contract: " + inModels.size() + " " + what + " in models and code");
    assertThat(inModels).as(what + " in the models").hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(inCode).as(what + ": code against models").isEqualTo(inModels);
  }

  private static Set<String> in(Path folder, String ending, String pattern) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(ModelContractTests::text)
          .flatMap(text -> matches(text, pattern).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
