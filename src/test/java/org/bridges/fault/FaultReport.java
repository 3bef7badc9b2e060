package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThat;

/** What a fault did to the office, as one line of the test run. */
public final class FaultReport {

  private FaultReport() {}

  /**
   * Prints the line {@code fault NAME: tried N, survived N, lost N, doubled N}; when it is bad
   * news, the failure carries it.
   *
   * @param fault the fault in words
   * @param tried how many facts met the fault
   * @param survived how many ended as they should
   * @throws AssertionError unless something was tried and nothing was lost or doubled
   */
  public static void print(String fault, int tried, int survived, int lost, int doubled) {
    var line =
        "fault %s: tried %d, survived %d, lost %d, doubled %d"
            .formatted(fault, tried, survived, lost, doubled);
    assertThat(tried).as(line).isPositive();
    assertThat(lost).as(line).isZero();
    assertThat(doubled).as(line).isZero();
    System.out.println(line);
  }
}
