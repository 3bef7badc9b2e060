package org.bridges.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;

/**
 * A thing that a partner is asked for and answers behind a link. The modules above implement it for
 * action items, invitations and transfers, so that the page knows none of them.
 */
public interface PartnerItem {

  /** Kinds of notices that are about this thing. */
  Set<NoticeKind> kinds();

  /** Whether the record is one of this module's. */
  default boolean knows(UUID subjectId) {
    return true;
  }

  /** The classes of data about a youth that a partner learns; none needs no basis. */
  Set<DataClass> shows();

  /** The records of a case that the agency is, or will be, reminded of or sees. */
  List<UUID> underWay(UUID caseId, String agencyCode);

  /** Who is asked; empty when nobody is, any more. */
  List<Recipient> asked(UUID subjectId);

  /**
   * What the partner sees.
   *
   * @throws Missing when it does not exist for the agency
   */
  ItemFacts show(UUID subjectId, String agencyCode);

  /**
   * What else belongs to it, part by part; each is shown only where a live release lets its kind of
   * data out to the agency.
   */
  default List<PartnerPart> parts(UUID subjectId, String agencyCode, Locale locale) {
    return List.of();
  }

  /**
   * Takes the partner's answer; in one transaction with its consequences.
   *
   * @throws Refused with a message for the partner
   */
  void answer(UUID subjectId, String agencyCode, PartnerAnswer answer);

  /** Whether the partner must hear of it at any hour: no quiet hours hold it. */
  default boolean cannotWait(UUID subjectId) {
    return false;
  }

  /** Whether reminders of it wait while the youth is missing; what keeps somebody safe does not. */
  default boolean isRoutine(UUID subjectId) {
    return !cannotWait(subjectId);
  }

  /** Whether it goes on when the case is closed, because it is for the family. */
  default boolean outlivesCase(UUID subjectId) {
    return false;
  }

  /** Whether an answer can still be given. */
  boolean stillOpen(UUID subjectId, String agencyCode);

  /** Whether it does not take place any more, and the agency knew of it. */
  default boolean isCalledOff(UUID subjectId, String agencyCode) {
    return false;
  }

  /** Why something with the agency would go on after the case is closed, in words; else empty. */
  default Optional<String> goesOnAfterClosure(UUID caseId, String agencyCode) {
    return Optional.empty();
  }

  /** Whether the agency is still to be reminded of it; it may answer when nobody reminds it. */
  default boolean isReminded(UUID subjectId, String agencyCode) {
    return stillOpen(subjectId, agencyCode);
  }

  /**
   * Whether this is still the moment that counts: a date that was changed has a plan of its own.
   */
  default boolean isStillDue(UUID subjectId, Instant dueAt) {
    return true;
  }
}
