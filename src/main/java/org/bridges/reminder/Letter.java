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
 * @param ending address that ends mails of this kind, where they are a wish; a secret
 */
record Letter(
    UUID noticeId,
    int attempt,
    NoticeKind kind,
    Address to,
    List<String> links,
    @Nullable Invite invite,
    List<Outgoing> shares,
    @Nullable String ending) {

  /** A mail that cannot be ended: what it asks is somebody's duty. */
  Letter(
      UUID noticeId,
      int attempt,
      NoticeKind kind,
      Address to,
      List<String> links,
      @Nullable Invite invite,
      List<Outgoing> shares) {
    this(noticeId, attempt, kind, to, links, invite, shares, null);
  }

  /** Whether it leads to the page of a partner. */
  boolean isToPartner() {
    return kind.hasLink() && links.getFirst().contains("/p/");
  }

  /** Never shows the link. */
  @Override
  public String toString() {
    return "Letter[" + noticeId + "]";
  }
}
