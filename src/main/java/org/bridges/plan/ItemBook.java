package org.bridges.plan;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the steps of a promise and keeps them: from which state to which, and what it waited for
 * from when until when. Tells the follow-up that something changed.
 */
@Component
class ItemBook {

  /** Code by which the follow-up hears that our records say how the item stands. */
  static final String TOLD = "ANSWERED";

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final OfficeTime time;

  ItemBook(JdbcClient jdbc, Outbox outbox, OfficeTime time) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * The item's next state; the same again is nothing.
   *
   * @param reason code of why, where there is one
   * @throws org.bridges.shared.WrongState where the party may not set it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(ActionItem item, ItemState next, Party party, @Nullable String reason) {
    var before = item.state();
    item.become(next, party, time.instant());
    if (before != next) {
      note(item, before, party, reason);
    }
    if (next.isSettled()) {
      waits(item, null);
    }
  }

  /** From now on the item waits for this; null for nothing any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waits(ActionItem item, @Nullable String reason) {
    if (Objects.equals(reason, item.waitsFor()) && isKept(item, reason)) {
      return;
    }
    var now = Timestamp.from(time.instant());
    jdbc.sql("update item_wait set to_moment = ? where item_id = ? and to_moment is null")
        .params(now, item.id())
        .update();
    if (reason != null) {
      jdbc.sql(
              "insert into item_wait (id, item_id, case_id, waits_for, from_moment) values (?, ?, ?, ?, ?)")
          .params(UUID.randomUUID(), item.id(), item.caseId(), reason, now)
          .update();
    }
    item.waitsFor(reason);
  }

  /** The follow-up looks again how the item stands, after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellStanding(ActionItem item) {
    item.tell();
    outbox.publish(item.caseId(), "plan.itemAnswered", item.id(), Map.of("itemOutcome", TOLD));
  }

  /** The follow-up plans again with the item's date, after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellDate(ActionItem item) {
    item.tell();
    outbox.publish(item.caseId(), "plan.itemRedated", item.id(), Map.of("itemOutcome", TOLD));
  }

  /** Since when the item waits for what it waits for. */
  Optional<Instant> waitsSince(UUID itemId) {
    return jdbc.sql("select from_moment from item_wait where item_id = ? and to_moment is null")
        .param(itemId)
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  private boolean isKept(ActionItem item, @Nullable String reason) {
    return reason == null || waitsSince(item.id()).isPresent();
  }

  private void note(ActionItem item, ItemState before, Party party, @Nullable String reason) {
    jdbc.sql(
            """
            insert into item_move (id, item_id, case_id, from_state, to_state, reason, party, moved_at)
            values (:id, :item, :case, :before, :after, :reason, :party, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("item", item.id())
        .param("case", item.caseId())
        .param("before", before.name())
        .param("after", item.state().name())
        .param("reason", reason, Types.VARCHAR)
        .param("party", party.name())
        .param("at", Timestamp.from(time.instant()))
        .update();
  }
}
