package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThat;

/** What a fault did to the office, as one line of the test run. */
public final class FaultReport {

  private FaultReport() {}

  /**
   * Prints the line {@code fault NAME: tried N, survived N, lost N, doubled N}.
   *
   * @param fault the fault in words
   * @param tried how many facts met the fault
   * @param survived how many ended as they should
   * @throws AssertionError unless something was tried and nothing was lost or doubled
   */
  public static void print(String fault, int tried, int survived, int lost, int doubled) {
    System.out.printf(
        "fault %s: tried %d, survived %d, lost %d, doubled %d%n",
        fault, tried, survived, lost, doubled);
    assertThat(tried).as("tried under fault %s", fault).isPositive();
    assertThat(lost).as("lost under fault %s", fault).isZero();
    assertThat(doubled).as("doubled under fault %s", fault).isZero();
  }
}
