package org.bridges.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param rows how many places were looked at
 * @param broken how many things were wrong
 * @param position of the first wrong place; null where it has none
 */
public record CheckResult(
    Instant at, long rows, long broken, Finding finding, @Nullable Long position) {

  /** Whether everything is as it was written. */
  public boolean isUnbroken() {
    return finding == Finding.UNBROKEN;
  }

  /** The result in plain words. */
  public String words() {
    var looked = rows == 1 ? "1 entry was looked at. " : rows + " entries were looked at. ";
    if (isUnbroken()) {
      return looked + finding.words();
    }
    var where = position == null ? "" : " First at place " + position + ".";
    var more = broken == 1 ? "" : " " + broken + " things are wrong.";
    return looked + finding.words() + where + more;
  }
}
