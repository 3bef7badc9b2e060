package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.bridges.Bridges;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The modules use each other in one direction only, and only through what is public at their root.
 */
@Beside
class ModuleTests {

  private static final int AT_LEAST = 14;

  private final ApplicationModules modules = ApplicationModules.of(Bridges.class);

  @Test
  void modulesFormNoCircleAndKeepTheirDoors() {
    modules.verify();

    var names = modules.stream().map(one -> one.getIdentifier().toString()).toList();
    System.out.println("modulith: " + names.size() + " modules verified: " + names);
    assertThat(names).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }
}
