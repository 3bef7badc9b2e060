package org.bridges.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

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

  Models() {
    try {
      var builders = DocumentBuilderFactory.newDefaultNSInstance();
      builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
        try (var in = file.getInputStream()) {
          var root = builders.newDocumentBuilder().parse(in).getDocumentElement();
          var process = new ModelReader(root).read();
          processes.put(process.id(), process);
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
   * @throws NoSuchElementException when the model has no such element
   */
  public Step step(String processId, String elementId) {
    var process = processes.get(processId);
    var step = process == null ? null : process.steps().get(elementId);
    if (step == null) {
      throw new NoSuchElementException(processId + " has no step " + elementId);
    }
    return step;
  }

  /** The BPMN file of a process, for the picture. */
  public String xml(String processId) {
    if (!processes.containsKey(processId)) {
      throw new NoSuchElementException("process");
    }
    try {
      return new ClassPathResource("processes/" + processId + ".bpmn")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
