package org.bridges.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

class HalvesTests {

  private static final String IN_BOTH = "org.bridges.scan";

  @Test
  void whatOneHalfLeavesOutIsInTheOther() {
    var walks = List.of(JourneysSuite.class.getAnnotation(SelectPackages.class).value());
    var leftOut = List.of(ModulesSuite.class.getAnnotation(ExcludePackages.class).value());

    assertThat(walks).containsAll(leftOut).contains(IN_BOTH).hasSize(leftOut.size() + 1);
  }
}
