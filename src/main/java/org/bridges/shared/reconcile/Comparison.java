package org.bridges.shared.reconcile;

import java.util.List;

/** Two things that must agree: a module's records, and what is to happen with them. */
public interface Comparison {

  /** What is compared, in a few words. */
  String name();

  /**
   * Compares.
   *
   * @param repair whether to put right what was found
   * @throws org.bridges.shared.WrongState while the engine is away
   */
  Result compare(boolean repair);

  /**
   * What came out.
   *
   * @param looked how many records were looked at
   */
  record Result(int looked, List<Finding> findings) {}
}
