package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowNodeCoverageTests {

  @Test
  void namesTheNodeThatNobodyVisited() {
    assertThat(FlowNodeCoverage.unvisited(Set.of("Task_A", "Task_B"), Set.of("Task_A", "Flow_C")))
        .containsExactly("Task_B");
  }
}
