package org.bridges.reminder;

import java.util.Set;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to reach an agency.
 *
 * @param noticeId the notice that it goes with
 * @param subjectId meeting, item or hand-over
 * @param shows the classes of data about a youth that the agency learns; none needs no basis
 * @param isFarewell whether it takes an appointment out of a calendar: it may go although what let
 *     the appointment go there ended with the case meanwhile
 */
public record Outgoing(
    UUID noticeId,
    @Nullable UUID caseId,
    String agencyCode,
    NoticeKind kind,
    UUID subjectId,
    Set<DataClass> shows,
    boolean isFarewell) {

  /** Something that tells of what stands or is to come. */
  Outgoing(
      UUID noticeId,
      @Nullable UUID caseId,
      String agencyCode,
      NoticeKind kind,
      UUID subjectId,
      Set<DataClass> shows) {
    this(noticeId, caseId, agencyCode, kind, subjectId, shows, false);
  }

  /** The same with other classes of data. */
  Outgoing showing(Set<DataClass> shown) {
    return new Outgoing(noticeId, caseId, agencyCode, kind, subjectId, shown, isFarewell);
  }

  /** Whether it tells anything about a youth. */
  public boolean needsBasis() {
    return !shows.isEmpty();
  }
}
