package org.bridges.shared.reconcile;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree.
 *
 * @param code what kind it is
 * @param what in plain words, with case numbers and never a name
 * @param caseId the case for which it is so, null where it is nobody's
 */
public record Finding(String code, String what, Repair repair, @Nullable UUID caseId) {

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
      return new Finding(code, what, Repair.POSSIBLE, null);
    }
    return new Finding(code, what, action.getAsBoolean() ? Repair.DONE : Repair.FAILED, null);
  }

  /** A finding for a person. */
  public static Finding forAPerson(String code, String what) {
    return new Finding(code, what, Repair.BY_A_PERSON, null);
  }

  /** The same, and which case it stands in the way of. */
  public Finding of(@Nullable UUID aCase) {
    return new Finding(code, what, repair, aCase);
  }
}
