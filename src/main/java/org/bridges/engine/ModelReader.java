package org.bridges.engine;

import static org.bridges.engine.ModelXml.BPMN;
import static org.bridges.engine.ModelXml.ZEEBE;
import static org.bridges.engine.ModelXml.elements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bridges.engine.Models.Process;
import org.bridges.engine.Models.Step;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads one BPMN file. */
final class ModelReader {

  private final Element process;
  private final Map<String, List<String>> flows = new HashMap<>();
  private final Set<String> mainWay = new HashSet<>();

  ModelReader(Element root) {
    process = elements(root, BPMN, "process").getFirst();
    for (var flow : elements(process, BPMN, "sequenceFlow")) {
      flows
          .computeIfAbsent(flow.getAttribute("sourceRef"), source -> new ArrayList<>())
          .add(flow.getAttribute("targetRef"));
    }
  }

  Process read() {
    walk();
    var id = process.getAttribute("id");
    var steps = new LinkedHashMap<String, Step>();
    for (var element : elements(process, BPMN, "*")) {
      if (element.hasAttribute("id") && !element.getLocalName().equals("sequenceFlow")) {
        steps.put(element.getAttribute("id"), step(id, element));
      }
    }
    return new Process(id, process.getAttribute("name"), Map.copyOf(steps));
  }

  /** Follows the token from the start event, into sub-processes and out of interrupting events. */
  private void walk() {
    var open = new ArrayDeque<>(starts(process));
    while (!open.isEmpty()) {
      var at = open.pop();
      if (mainWay.add(at)) {
        open.addAll(flows.getOrDefault(at, List.of()));
        open.addAll(interruptionsOf(at));
        elements(process, BPMN, "subProcess").stream()
            .filter(one -> one.getAttribute("id").equals(at))
            .forEach(one -> open.addAll(starts(one)));
      }
    }
  }

  private static List<String> starts(Element scope) {
    return elements(scope, BPMN, "startEvent").stream()
        .filter(start -> start.getParentNode() == scope)
        .map(start -> start.getAttribute("id"))
        .toList();
  }

  private List<String> interruptionsOf(String elementId) {
    return elements(process, BPMN, "boundaryEvent").stream()
        .filter(event -> event.getAttribute("attachedToRef").equals(elementId))
        .filter(event -> !event.getAttribute("cancelActivity").equals("false"))
        .map(event -> event.getAttribute("id"))
        .toList();
  }

  private Step step(String processId, Element element) {
    var id = element.getAttribute("id");
    var targets = flows.getOrDefault(id, List.of());
    return new Step(
        processId,
        id,
        element.getLocalName(),
        element.getAttribute("name"),
        formOf(element),
        targets.size() == 1 ? targets.getFirst() : null,
        mainWay.contains(id),
        timerOf(element),
        mappings(element, "input").keySet(),
        mappings(element, "output"));
  }

  private static @Nullable String formOf(Element element) {
    return element.getLocalName().equals("userTask")
        ? elements(element, ZEEBE, "formDefinition").getFirst().getAttribute("formId")
        : null;
  }

  private static @Nullable String timerOf(Element element) {
    var dates = elements(element, BPMN, "timeDate");
    return dates.isEmpty() || element.getLocalName().equals("subProcess")
        ? null
        : dates.getFirst().getTextContent().strip().substring(1);
  }

  private static Map<String, String> mappings(Element element, String kind) {
    var found = new HashMap<String, String>();
    for (var mapping : elements(element, ZEEBE, kind)) {
      if (mapping.getParentNode().getParentNode().getParentNode() == element) {
        found.put(mapping.getAttribute("target"), mapping.getAttribute("source"));
      }
    }
    return Map.copyOf(found);
  }
}
