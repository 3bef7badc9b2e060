package org.bridges.reminder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to go.
 *
 * @param attempt which try of the notice this is, 1 for the first
 * @param link the one address in it; a secret where it carries a token
 */
record Letter(
    UUID noticeId, int attempt, NoticeKind kind, Address to, String link, @Nullable Invite invite) {

  /** Never shows the link. */
  @Override
  public String toString() {
    return "Letter[" + noticeId + "]";
  }
}
