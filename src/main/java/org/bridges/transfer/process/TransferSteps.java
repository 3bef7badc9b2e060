package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.bridges.transfer.ComingBack;
import org.bridges.transfer.HandOver;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.Offer;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hand-over knows about its forms. */
@Configuration(proxyBeanMethods = false)
class TransferSteps {

  private final HandOver handOver;
  private final ComingBack coming;
  private final MoveDesk moves;
  private final Directory directory;
  private final OfficeTime time;

  TransferSteps(
      HandOver handOver, ComingBack coming, MoveDesk moves, Directory directory, OfficeTime time) {
    this.handOver = handOver;
    this.coming = coming;
    this.moves = moves;
    this.directory = directory;
    this.time = time;
  }

  @Bean
  TaskStep assessMoveStep() {
    return new Step("assess-move") {
      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt("Without a release: why the receiver may be told", false));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + caseOf(task) + "/moves/" + subject(task));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var needed = TaskStep.text(answer.values(), "transferNeeded");
        var stays = TaskStep.text(answer.values(), "stayReason");
        moves.check(caseOf(task), needed, stays, offer(answer.values()).because(answer.note()));
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        var needed = TaskStep.text(answer.values(), "transferNeeded");
        var offer = offer(answer.values()).because(answer.note());
        moves.settleBasis(caseOf(task), needed, offer, answer.user());
      }
    };
  }

  @Bean
  TaskStep findOtherWayStep() {
    return new Step("find-other-way") {
      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        coming.checkOtherWay(subject(task), TaskStep.text(values, "otherWay"), offer(values));
      }
    };
  }

  @Bean
  TaskStep answerTransferStep() {
    return new Step("answer-transfer") {
      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        handOver.checkAnswer(
            subject(task),
            TaskStep.text(values, "transferAnswer"),
            TaskStep.text(values, "declineReason"));
      }
    };
  }

  @Bean
  TaskStep handOffStep() {
    return new Step("hand-off") {
      @Override
      public void save(OpenTask task, Answer answer) {
        if ("YES".equals(TaskStep.text(answer.values(), "introduced"))) {
          handOver.introduced(subject(task), answer.user());
        }
      }
    };
  }

  @Bean
  TaskStep receiverContactStep() {
    return new Step("receiver-contact") {
      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        handOver.checkContact(
            TaskStep.text(values, "contactMade"), TaskStep.moment(values, "contactedAt", time));
      }
    };
  }

  @Bean
  TaskStep checkHoldStep() {
    return new Step("check-hold") {
      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        coming.checkHold(
            TaskStep.text(values, "holdAnswer"), TaskStep.text(values, "notHeldReason"));
      }
    };
  }

  @Bean
  TaskStep answerReturnStep() {
    return new Step("answer-return") {
      @Override
      public void check(OpenTask task, Answer answer) {
        coming.checkReturn(
            subject(task), TaskStep.text(answer.values(), "returnAnswer"), answer.user());
      }
    };
  }

  /** A step whose form may offer agencies. */
  private abstract class Step implements TaskStep {

    private final String formId;

    Step(String formId) {
      this.formId = formId;
    }

    @Override
    public String formId() {
      return formId;
    }

    @Override
    public Map<String, Object> formData(OpenTask task) {
      var agencies =
          directory.agencies().stream()
              .map(one -> Map.of("label", one.name(), "value", one.code()))
              .toList();
      return Map.of("agencyOptions", List.copyOf(agencies));
    }
  }

  private static Offer offer(Map<String, Object> values) {
    return new Offer(
        TaskStep.text(values, "toCounty"),
        TaskStep.text(values, "toAgencyCode"),
        TaskStep.text(values, "shareBasis"),
        TaskStep.text(values, "moveReason"));
  }

  private static UUID caseOf(OpenTask task) {
    return Objects.requireNonNull(task.caseId());
  }

  private static UUID subject(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }
}
