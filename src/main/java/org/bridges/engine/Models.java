package org.bridges.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the models say about their steps, read once from the files that are deployed. */
@Component
public class Models {

  /**
   * A step of a process.
   *
   * @param kind BPMN element name, as {@code userTask}
   * @param formId the linked form of a user task, else null
   * @param next the element that its only sequence flow leads to, else null
   * @param onMainWay whether the one token from the start event comes here; not so in event
   *     sub-processes and behind non-interrupting events, which run beside it
   * @param timer variable whose moment a timer event waits for, else null
   * @param inputs variables that an input mapping sets for the step alone
   * @param outputs variable to FEEL source of the output mapping; empty where all results go on
   */
  public record Step(
      String processId,
      String elementId,
      String kind,
      String name,
      @Nullable String formId,
      @Nullable String next,
      boolean onMainWay,
      @Nullable String timer,
      Set<String> inputs,
      Map<String, String> outputs) {}

  /** A process: its title and its steps by element id. */
  public record Process(String id, String name, Map<String, Step> steps) {}

  private final Map<String, Process> processes = new LinkedHashMap<>();

  private final ModelFiles files;
  private final VersionMappings mappings;

  Models(ModelFiles files, VersionMappings mappings) {
    this.files = files;
    this.mappings = mappings;
    for (var file : files.processes()) {
      var process = new ModelReader(ModelXml.root(ModelFiles.bytes(file))).read();
      processes.put(process.id(), process);
    }
  }

  /** All processes by id. */
  public Map<String, Process> processes() {
    return Map.copyOf(processes);
  }

  /**
   * The step of a process; a step of an earlier version is found under its former name too.
   *
   * @throws NoSuchElementException when the model has no such element
   */
  public Step step(String processId, String elementId) {
    return find(processId, elementId)
        .orElseThrow(() -> new NoSuchElementException(processId + " has no step " + elementId));
  }

  /** The same; empty for a step that a later version dropped. */
  Optional<Step> find(String processId, String elementId) {
    return Optional.ofNullable(processes.get(processId))
        .map(process -> process.steps().get(presentId(processId, elementId)));
  }

  /** The name that a step has in the present model; an unknown one stays as it is. */
  String presentId(String processId, String elementId) {
    var process = processes.get(processId);
    return process == null || process.steps().containsKey(elementId)
        ? elementId
        : mappings.presentId(processId, elementId);
  }

  /** The BPMN file of a process, for the picture. */
  public String xml(String processId) {
    if (!processes.containsKey(processId)) {
      throw new NoSuchElementException("process");
    }
    return new String(files.process(processId), StandardCharsets.UTF_8);
  }
}
