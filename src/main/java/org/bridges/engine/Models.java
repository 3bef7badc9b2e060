package org.bridges.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the models say about their steps, read once from the files that are deployed. */
@Component
public class Models {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  /**
   * A step of a process.
   *
   * @param kind BPMN element name, as {@code userTask}
   * @param formId the linked form of a user task, else null
   */
  public record Step(
      String processId, String elementId, String kind, String name, @Nullable String formId) {}

  /** A process: its title and its steps by element id. */
  public record Process(String id, String name, Map<String, Step> steps) {}

  private final Map<String, Process> processes = new LinkedHashMap<>();

  Models() {
    try {
      var builders = DocumentBuilderFactory.newDefaultNSInstance();
      builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
        try (var in = file.getInputStream()) {
          read(builders.newDocumentBuilder().parse(in).getDocumentElement());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException("A model cannot be read", broken);
    }
  }

  /** All processes by id. */
  public Map<String, Process> processes() {
    return Map.copyOf(processes);
  }

  /**
   * The step of a process.
   *
   * @throws java.util.NoSuchElementException when the model has no such element
   */
  public Step step(String processId, String elementId) {
    var process = processes.get(processId);
    var step = process == null ? null : process.steps().get(elementId);
    if (step == null) {
      throw new java.util.NoSuchElementException(processId + " has no step " + elementId);
    }
    return step;
  }

  /** The BPMN file of a process, for the picture. */
  public String xml(String processId) {
    if (!processes.containsKey(processId)) {
      throw new java.util.NoSuchElementException("process");
    }
    var file =
        new org.springframework.core.io.ClassPathResource("processes/" + processId + ".bpmn");
    try {
      return file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Element root) {
    var process = (Element) root.getElementsByTagNameNS(BPMN, "process").item(0);
    var id = process.getAttribute("id");
    var steps = new LinkedHashMap<String, Step>();
    var all = process.getElementsByTagNameNS(BPMN, "*");
    for (int at = 0; at < all.getLength(); at++) {
      var element = (Element) all.item(at);
      if (element.hasAttribute("id") && !element.getLocalName().equals("sequenceFlow")) {
        steps.put(element.getAttribute("id"), step(id, element));
      }
    }
    processes.put(id, new Process(id, process.getAttribute("name"), Map.copyOf(steps)));
  }

  private static Step step(String processId, Element element) {
    var forms = element.getElementsByTagNameNS(ZEEBE, "formDefinition");
    var isTask = element.getLocalName().equals("userTask");
    var formId = isTask ? ((Element) forms.item(0)).getAttribute("formId") : null;
    return new Step(
        processId,
        element.getAttribute("id"),
        element.getLocalName(),
        element.getAttribute("name"),
        formId);
  }
}
