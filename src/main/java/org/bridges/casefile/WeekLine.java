package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * Something of a case that has its moment: a meeting, a promise, an appointment, a try.
 *
 * @param what in a few plain words, without anybody's name
 * @param caseId null for a referral that has no case yet
 * @param caseNumber as people say it; empty where the case says it
 * @param shows which kind of data it tells: without access to that kind it is left out
 * @param link where it is looked at or done
 * @param holder user name of who has it in hands; null for nobody
 * @param isOpen whether somebody still has to do something: past and open, it stands on top
 */
public record WeekLine(
    Instant at,
    String what,
    @Nullable UUID caseId,
    String caseNumber,
    DataClass shows,
    String link,
    @Nullable String holder,
    boolean isOpen) {

  /** A line of a case that nobody has in hands. */
  public static WeekLine ofCase(
      Instant at, String what, UUID caseId, DataClass shows, String link, boolean isOpen) {
    return new WeekLine(at, what, caseId, "", shows, link, null, isOpen);
  }
}
