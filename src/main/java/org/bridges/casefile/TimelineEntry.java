package org.bridges.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case or of a referral that is no case yet.
 *
 * @param key business key: the same fact told twice is one entry
 * @param what a short plain sentence, without anybody's name
 * @param note free text, null where there is none
 * @param actor user name, null where the process acted
 */
public record TimelineEntry(
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    String key,
    String what,
    @Nullable String note,
    @Nullable String actor) {

  /** A fact of a case. */
  public static TimelineEntry ofCase(UUID caseId, String key, String what) {
    return new TimelineEntry(caseId, null, key, what, null, null);
  }

  /** A fact of a referral. */
  public static TimelineEntry ofReferral(UUID referralId, String key, String what) {
    return new TimelineEntry(null, referralId, key, what, null, null);
  }

  /** The same with the person who acted. */
  public TimelineEntry by(@Nullable String person) {
    return new TimelineEntry(caseId, referralId, key, what, note, person);
  }

  /** The same with free text. */
  public TimelineEntry with(@Nullable String text) {
    return new TimelineEntry(caseId, referralId, key, what, text, actor);
  }
}
