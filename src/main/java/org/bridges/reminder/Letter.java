package org.bridges.reminder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to go.
 *
 * @param link the one address in it; a secret where it carries a token
 */
record Letter(UUID noticeId, NoticeKind kind, Address to, String link, @Nullable Invite invite) {

  /** Never shows the link. */
  @Override
  public String toString() {
    return "Letter[" + noticeId + "]";
  }
}
