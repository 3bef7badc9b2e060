package org.bridges.shared.retention;

import java.util.Collection;
import java.util.UUID;

/** Asked before records of a youth are joined or taken apart. */
public interface ErasureCheck {

  /**
   * Lets pass where no erasure of these youths, or of a record joined with theirs, is under way.
   *
   * @throws org.bridges.shared.Refused ERASURE_UNDER_WAY
   */
  void requireNone(Collection<UUID> youths);
}
