package org.bridges.team;

import java.util.List;
import java.util.UUID;

/** What a module above knows of help to a family that was asked for before there was a case. */
public interface FamilyAsked {

  /**
   * One wish.
   *
   * @param key the same wish told twice is one
   * @param words as staff read it
   */
  record Asked(String key, String words) {}

  /** The wishes of the youth's home that began nothing yet, oldest first. */
  List<Asked> before(UUID caseId);
}
