package org.bridges.reminder;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to go.
 *
 * @param attempt which try of the notice this is, 1 for the first
 * @param links the addresses in it, one but for a digest; secrets where they carry a token
 * @param shares what it tells an agency; empty for our own people
 */
record Letter(
    UUID noticeId,
    int attempt,
    NoticeKind kind,
    Address to,
    List<String> links,
    @Nullable Invite invite,
    List<Outgoing> shares) {

  /** Never shows the link. */
  @Override
  public String toString() {
    return "Letter[" + noticeId + "]";
  }
}
