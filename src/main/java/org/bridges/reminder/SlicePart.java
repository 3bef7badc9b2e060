package org.bridges.reminder;

import java.util.List;
import java.util.UUID;
import org.bridges.shared.DataClass;

/**
 * A part of what an agency sees of a case beside its one item, so that nobody asks the youth again.
 * The module that keeps the records implements it; whether it may be shown was asked before.
 */
public interface SlicePart {

  /** The class of data that its lines belong to. */
  DataClass shows();

  /**
   * The lines, without a name, a pseudonym, a birth date, a number or an address: a link can be
   * passed on.
   *
   * @param subjectId the item that the page shows by itself
   */
  List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId);
}
