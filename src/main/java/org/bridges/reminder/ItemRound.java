package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's item reached one of its moments.
 *
 * @param cycle counts the dates that were agreed for the item
 * @param next moment of the round after this one; null after the last
 */
public record ItemRound(
    UUID itemId, UUID caseId, int cycle, Round round, Instant dueAt, @Nullable Instant next) {

  /** The three reminders of a partner. */
  public enum Round {
    BEFORE(NoticeKind.ITEM_BEFORE),
    DUE(NoticeKind.ITEM_DUE),
    OVERDUE(NoticeKind.ITEM_OVERDUE);

    private final NoticeKind kind;

    Round(NoticeKind kind) {
      this.kind = kind;
    }

    NoticeKind kind() {
      return kind;
    }
  }

  String key() {
    return key(itemId, cycle, round);
  }

  static String key(UUID itemId, int cycle, Round round) {
    return "item:" + itemId + ":" + cycle + ":" + round;
  }
}
