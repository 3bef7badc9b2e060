package org.bridges.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in the book where the token goes when a job is done, in the job's own transaction. */
@Component
class StepTaken {

  private final InstanceBook book;
  private final Models models;

  StepTaken(InstanceBook book, Models models) {
    this.book = book;
    this.models = models;
  }

  /**
   * The job's work is done; what it answered goes on with the token. A step that the present model
   * has no more ran beside the main way.
   */
  void note(EngineWorker worker, ActivatedJob job, Map<String, Object> result, int epoch) {
    models
        .find(job.getBpmnProcessId(), job.getElementId())
        .ifPresent(step -> note(worker, step, job, result, epoch));
  }

  private void note(
      EngineWorker worker,
      Models.Step step,
      ActivatedJob job,
      Map<String, Object> result,
      int epoch) {
    var before = standsBefore(worker, step);
    if (before == null) {
      return;
    }
    var visible = job.getVariablesAsMap();
    instance(job, visible, epoch)
        .ifPresent(
            instance ->
                book.moved(
                    instance,
                    before,
                    before.equals(step.elementId())
                        ? entering(step, book.variables(instance), visible)
                        : leaving(step, book.variables(instance), visible, result)));
  }

  private static @Nullable String standsBefore(EngineWorker worker, Models.Step step) {
    if (!step.onMainWay()) {
      return null;
    }
    if (worker instanceof TaskListener listener) {
      return switch (listener.event()) {
        case CREATING -> step.elementId();
        case COMPLETING -> step.next();
        case ASSIGNING, CANCELING -> null;
      };
    }
    return step.next();
  }

  private Optional<StandingInstance> instance(
      ActivatedJob job, Map<String, Object> visible, int epoch) {
    var known = book.find(epoch, job.getProcessInstanceKey());
    if (known.isPresent()) {
      return known;
    }
    return book.adopt(
        job.getBpmnProcessId(),
        ids(visible),
        generation(visible),
        epoch,
        job.getProcessInstanceKey());
  }

  /** The generation that a job names; 0 where its record has none. */
  static int generation(Map<String, Object> visible) {
    return visible.get("generation") instanceof Number number ? number.intValue() : 0;
  }

  /** The records that a job names. */
  static List<UUID> ids(Map<String, Object> visible) {
    var ids = new ArrayList<UUID>();
    for (var name : EngineVariables.IDS) {
      if (visible.get(name) instanceof String text && text.length() == 36) {
        ids.add(UUID.fromString(text));
      }
    }
    return ids;
  }

  /** The variables in front of the step: what only the step sees is as it was before. */
  static Map<String, Object> entering(
      Models.Step step, Map<String, @Nullable Object> before, Map<String, Object> visible) {
    var outside = new HashMap<String, Object>(visible);
    for (var local : step.inputs()) {
      outside.remove(local);
      if (before.containsKey(local)) {
        outside.put(local, before.get(local));
      }
    }
    return outside;
  }

  /** The variables behind the step: the results that its output mappings let through. */
  static Map<String, Object> leaving(
      Models.Step step,
      Map<String, @Nullable Object> before,
      Map<String, Object> visible,
      Map<String, Object> result) {
    var inside = new HashMap<String, Object>(visible);
    inside.putAll(result);
    var outside = entering(step, before, visible);
    if (step.outputs().isEmpty()) {
      outside.putAll(result);
    }
    step.outputs().forEach((target, source) -> outside.put(target, value(source, inside)));
    return outside;
  }

  /** The models' output mappings are a name, a text or null. */
  private static @Nullable Object value(String source, Map<String, Object> inside) {
    var expression = source.substring(1).strip();
    if (expression.startsWith("\"")) {
      return expression.substring(1, expression.length() - 1);
    }
    return expression.equals("null") ? null : inside.get(expression);
  }
}
