package org.bridges.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a job brings, read as ids, codes and moments.
 *
 * @param processId the model
 * @param elementId the step
 * @param instanceKey the engine's key of the process instance
 * @param epoch the cluster state that the engine's keys belong to
 * @param variables those that the worker asks for
 * @param headers static headers of the step
 */
public record Work(
    String processId,
    String elementId,
    long instanceKey,
    int epoch,
    Map<String, @Nullable Object> variables,
    Map<String, String> headers,
    OfficeTime time) {

  static Work of(
      ActivatedJob job, String elementId, List<String> fetches, int epoch, OfficeTime time) {
    var wanted = new HashMap<String, Object>(job.getVariablesAsMap());
    wanted.keySet().retainAll(Set.copyOf(fetches));
    return new Work(
        job.getBpmnProcessId(),
        elementId,
        job.getProcessInstanceKey(),
        epoch,
        wanted,
        job.getCustomHeaders(),
        time);
  }

  /**
   * An id that must be there.
   *
   * @throws NoSuchElementException naming the variable
   */
  public UUID id(String name) {
    var value = optionalId(name);
    if (value == null) {
      throw new NoSuchElementException("Variable " + name + " is missing");
    }
    return value;
  }

  /** An id, or null. */
  public @Nullable UUID optionalId(String name) {
    var value = code(name);
    return value == null ? null : UUID.fromString(value);
  }

  /** A code, or null when nothing was answered. */
  public @Nullable String code(String name) {
    var value = variables.get(name);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  /** A moment, or null; without an offset it is meant in the office's zone. */
  public @Nullable Instant moment(String name) {
    var value = code(name);
    return value == null ? null : time.parse(value);
  }

  /** A yes/no variable; absent is no. Form answers are {@code YES} and {@code NO}. */
  public boolean flag(String name) {
    var value = variables.get(name);
    return Boolean.TRUE.equals(value) || "YES".equals(value);
  }

  /** A number; absent is 0. */
  public int number(String name) {
    return variables.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /** A static header of the step. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The clock of the case. */
  public Urgency urgency() {
    return "URGENT".equals(variables.get("urgency")) ? Urgency.URGENT : Urgency.ROUTINE;
  }

  /** The county of the case. */
  public County county() {
    return County.ofCode(code("county"));
  }
}
