package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bridges.model.BpmnFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After all tests of a process: every flow node of its model was visited, or the unvisited are
 * named. Says nothing when only some of the tests ran.
 */
final class FlowNodeCoverage implements BeforeEachCallback, AfterAllCallback {

  private static final Set<Method> RAN = ConcurrentHashMap.newKeySet();

  private final String processId;
  private final List<Class<?>> testClasses;

  FlowNodeCoverage(String processId, Class<?>... testClasses) {
    this.processId = processId;
    this.testClasses = List.of(testClasses);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    RAN.add(context.getRequiredTestMethod());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!RAN.containsAll(tests())) {
      return;
    }
    var nodes = BpmnFile.of(processId).flowNodes();
    var unvisited = unvisited(nodes, ProcessScenario.visited(processId));
    System.out.printf(
        "%s: visited %d of %d flow nodes%n",
        processId, nodes.size() - unvisited.size(), nodes.size());
    assertThat(unvisited).as("flow nodes of %s that no test visits", processId).isEmpty();
  }

  static Set<String> unvisited(Set<String> nodes, Set<String> visited) {
    var rest = new TreeSet<>(nodes);
    rest.removeAll(visited);
    return rest;
  }

  private Set<Method> tests() {
    return testClasses.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .collect(Collectors.toSet());
  }
}
