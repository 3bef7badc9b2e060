package org.bridges.reminder;

/** How a notice stands. */
public enum NoticeState {
  /** Written down, not tried or not yet taken by the mail server. */
  WAITING,
  /** Written down, and waits for the agency's next digest. */
  GATHERED,
  /** Written down, and waits for the end of the agency's quiet hours. */
  HELD,
  /** Being sent this moment. */
  CLAIMED,
  SENT,
  /** The mail server refused for good, or there is no address. */
  FAILED,
  /** The sending was cut off; nobody knows, so a person decides. */
  UNKNOWN,
  /** A later round was due already; that one went instead. */
  FOLDED,
  /** It was settled before the mail went. */
  NOT_WANTED,
  /** A repeat of what the agency was told: it wants fewer of them. */
  SPARED,
  /** Nobody knew; then a person learnt that it arrived. */
  ARRIVED,
  /** A person told the recipient in another way. */
  TOLD,
  /** What it tells may not be shared with the agency, or not any more. */
  STOPPED,
  /** A person had it sent again: that is a notice of its own, under the next key. */
  REPEATED
}
