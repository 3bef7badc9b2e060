package org.bridges.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.directory.StaffView;

/**
 * What a module knows of a week. Every bean of this type is asked; the gate narrows the answers.
 */
public interface WeekLines {

  /**
   * What has its moment in a time, and what is open from before it.
   *
   * @param person who reads
   * @param cases the cases of which the person may see something
   * @param from the first moment
   * @param until the first moment after the last
   */
  List<WeekLine> between(StaffView person, Set<UUID> cases, Instant from, Instant until);
}
