package org.bridges.model;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code processes/}, read as the tests ask about it. */
public record BpmnFile(Path path, BpmnModelInstance model) {

  private static final Path FOLDER = Path.of("processes");

  /** The model of a process; process id and file name are the same. */
  public static BpmnFile of(String processId) {
    return read(FOLDER.resolve(processId + ".bpmn"));
  }

  /** All models, by file name. */
  public static List<BpmnFile> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .sorted()
          .map(BpmnFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BpmnFile read(Path path) {
    return new BpmnFile(path, Bpmn.readModelFromFile(path.toFile()));
  }

  /** Process id, as the file says it. */
  public String processId() {
    return path.getFileName().toString().replace(".bpmn", "");
  }

  /** The process in words. */
  public String name() {
    return all(Process.class).iterator().next().getName();
  }

  /** The file's text. */
  public String xml() {
    return Bpmn.convertToString(model);
  }

  /** Ids of every task, event, gateway and sub-process. */
  public Set<String> flowNodes() {
    return ids(all(FlowNode.class));
  }

  /** Job types of service tasks and task listeners. */
  public Set<String> jobTypes() {
    var types = new TreeSet<String>();
    all(ZeebeTaskDefinition.class).forEach(one -> types.add(one.getType()));
    all(ZeebeTaskListener.class).forEach(one -> types.add(one.getType()));
    return types;
  }

  /** Elements where an instance waits for a person, a message or a moment. */
  public Set<String> waitingElements() {
    var waiting = ids(all(UserTask.class));
    waiting.addAll(ids(all(IntermediateCatchEvent.class)));
    return waiting;
  }

  /** Stages that reminders of this model name in their headers. */
  public Set<String> stages() {
    return all(ZeebeHeader.class).stream()
        .filter(header -> header.getKey().equals("stage"))
        .map(ZeebeHeader::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every element of a type. */
  public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  private static Set<String> ids(Collection<? extends FlowNode> nodes) {
    return nodes.stream().map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
  }
}
