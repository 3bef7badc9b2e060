package org.bridges.engine;

import static org.bridges.engine.ModelXml.BPMN;
import static org.bridges.engine.ModelXml.ZEEBE;
import static org.bridges.engine.ModelXml.elements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where an instance can wait in one version of a model, and what it can wait for there.
 *
 * @param processId the model's process
 * @param tag the version's name; a model without one is the first
 * @param places by element id
 */
record ModelPlaces(String processId, String tag, Map<String, Place> places) {

  /** The tag of models that carry none. */
  static final String FIRST = "1";

  private static final Set<String> WAITING =
      Set.of(
          "userTask",
          "serviceTask",
          "sendTask",
          "businessRuleTask",
          "scriptTask",
          "receiveTask",
          "subProcess",
          "callActivity",
          "intermediateCatchEvent",
          "boundaryEvent",
          "eventBasedGateway",
          "parallelGateway",
          "inclusiveGateway");

  /**
   * One of them.
   *
   * @param kind BPMN element name, with the event it waits for, as {@code boundaryEvent timer}
   * @param within the sub-process or process around it
   * @param attachedTo the step that a boundary event belongs to, else null
   * @param timer source of the moment a timer waits for, else null
   * @param onMainWay whether the one token from the start event comes here
   */
  record Place(
      String id,
      String name,
      String kind,
      String within,
      @Nullable String attachedTo,
      @Nullable String timer,
      boolean onMainWay) {

    boolean isTimer() {
      return timer != null;
    }
  }

  static ModelPlaces of(byte[] model) {
    var root = ModelXml.root(model);
    var process = elements(root, BPMN, "process").getFirst();
    var steps = new ModelReader(root).read().steps();
    var places = new TreeMap<String, Place>();
    for (var element : elements(process, BPMN, "*")) {
      if (canWait(element)) {
        var id = element.getAttribute("id");
        var step = steps.get(id);
        places.put(id, place(element, step != null && step.onMainWay()));
      }
    }
    return new ModelPlaces(process.getAttribute("id"), tagOf(process), new LinkedHashMap<>(places));
  }

  /** The timers among them. */
  List<Place> timers() {
    return places.values().stream().filter(Place::isTimer).toList();
  }

  private static boolean canWait(Element element) {
    var kind = element.getLocalName();
    return WAITING.contains(kind) || kind.equals("startEvent") && isInEventSubProcess(element);
  }

  private static boolean isInEventSubProcess(Element start) {
    return ((Element) start.getParentNode()).getAttribute("triggeredByEvent").equals("true");
  }

  private static Place place(Element element, boolean onMainWay) {
    var event = children(element, "EventDefinition");
    var attached = element.getAttribute("attachedToRef");
    return new Place(
        element.getAttribute("id"),
        element.getAttribute("name"),
        element.getLocalName() + event.map(one -> " " + nameOf(one)).orElse(""),
        ((Element) element.getParentNode()).getAttribute("id"),
        attached.isEmpty() ? null : attached,
        event.filter(one -> nameOf(one).equals("timer")).map(ModelPlaces::moment).orElse(null),
        onMainWay);
  }

  private static java.util.Optional<Element> children(Element element, String ending) {
    return elements(element, BPMN, "*").stream()
        .filter(one -> one.getParentNode() == element && one.getLocalName().endsWith(ending))
        .findFirst();
  }

  private static String nameOf(Element eventDefinition) {
    return eventDefinition.getLocalName().replace("EventDefinition", "");
  }

  private static String moment(Element timer) {
    return timer.getTextContent().strip();
  }

  private static String tagOf(Element process) {
    return elements(process, ZEEBE, "versionTag").stream()
        .map(one -> one.getAttribute("value"))
        .findFirst()
        .orElse(FIRST);
  }
}
