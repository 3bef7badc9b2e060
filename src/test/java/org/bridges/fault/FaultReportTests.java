package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultReportTests {

  @Test
  void refusesLossDoublingAndAnEmptyTrial() {
    assertThatThrownBy(() -> FaultReport.print("loss", 2, 1, 1, 0)).hasMessageContaining("lost");
    assertThatThrownBy(() -> FaultReport.print("twice", 2, 2, 0, 1))
        .hasMessageContaining("doubled");
    assertThatThrownBy(() -> FaultReport.print("no trial", 0, 0, 0, 0))
        .hasMessageContaining("tried");
  }
}
