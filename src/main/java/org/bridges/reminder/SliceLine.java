package org.bridges.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a partner sees beside its item.
 *
 * @param key key of its words; the page knows them in the partner's language
 * @param text as it was written, or a value; null where the words say it all
 * @param code key of a value that has words of its own
 */
public record SliceLine(
    Section section,
    String key,
    @Nullable String text,
    @Nullable String code,
    @Nullable Instant at) {

  /** Where it stands on the page. */
  public enum Section {
    /** What the agency promised besides. */
    ITEMS,
    /** The next meeting to which it is invited. */
    MEETING,
    /** What nobody has to ask the youth again. */
    KNOWN
  }

  /** Never shows what was written. */
  @Override
  public String toString() {
    return "SliceLine[" + section + ", " + key + "]";
  }
}
