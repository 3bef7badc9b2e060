package org.bridges.shared.reconcile;

import java.util.function.BooleanSupplier;

/**
 * Something that does not agree.
 *
 * @param code what kind it is
 * @param what in plain words, with case numbers and never a name
 */
public record Finding(String code, String what, Repair repair) {

  /** What became of it. */
  public enum Repair {
    /** A run with repair puts it right. */
    POSSIBLE,
    DONE,
    FAILED,
    /** Only a person can put it right. */
    BY_A_PERSON
  }

  /**
   * A finding that can be repaired.
   *
   * @param wanted whether to do it now
   * @param action answers whether it worked
   */
  public static Finding repairable(
      String code, String what, boolean wanted, BooleanSupplier action) {
    if (!wanted) {
      return new Finding(code, what, Repair.POSSIBLE);
    }
    return new Finding(code, what, action.getAsBoolean() ? Repair.DONE : Repair.FAILED);
  }

  /** A finding for a person. */
  public static Finding forAPerson(String code, String what) {
    return new Finding(code, what, Repair.BY_A_PERSON);
  }
}
