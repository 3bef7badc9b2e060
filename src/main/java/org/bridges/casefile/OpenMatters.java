package org.bridges.casefile;

import java.util.List;
import java.util.UUID;

/**
 * What a module still has open in a case that is to be closed. Each matter is settled before, or it
 * is said of it that it is cancelled, or goes on for the family: nothing is left to be forgotten.
 */
public interface OpenMatters {

  /**
   * Something that is open.
   *
   * @param words as staff read it
   * @param isForFamily whether it can go on after the closure
   */
  record Matter(UUID id, String words, boolean isForFamily) {}

  /** What is open and cannot end by itself. */
  List<Matter> openIn(UUID caseId);

  /** Ends a matter of this module, with the closure. */
  void cancel(UUID caseId, UUID matterId);
}
