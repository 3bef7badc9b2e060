package org.bridges.plan;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What promises wait for: since when in one case, and for how long over all of them. */
@Service
public class WaitingTimes {

  private final JdbcClient jdbc;
  private final OfficeTime time;

  WaitingTimes(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * One reason over all cases; counts, no names.
   *
   * @param waiting how many items wait for it now
   * @param oldest since when the longest of them waits, null where none does
   * @param days days waited for it in the period, all items added up
   */
  public record Total(String reason, long waiting, @Nullable Instant oldest, long days) {

    /** The reason in words. */
    public String words() {
      return WaitsFor.words(reason);
    }
  }

  /** A time of waiting of one item. */
  public record Span(String reason, Instant from, @Nullable Instant to) {}

  /** How the open promises among these items stand and what they wait for, in words. */
  @Transactional(readOnly = true)
  public Map<UUID, String> inWords(Collection<UUID> itemIds) {
    var words = new HashMap<UUID, String>();
    if (itemIds.isEmpty()) {
      return words;
    }
    jdbc.sql(
            """
            select i.id, i.state, w.waits_for, w.from_moment
              from item_wait w join action_item i on i.id = w.item_id
             where w.to_moment is null and i.in_person is null and i.id in (:ids)
            """)
        .param("ids", itemIds)
        .query(
            row -> {
              words.put(
                  row.getObject("id", UUID.class),
                  "%s, waits for %s since %s"
                      .formatted(
                          ItemState.valueOf(row.getString("state")).label(),
                          WaitsFor.words(row.getString("waits_for")),
                          time.spoken(row.getTimestamp("from_moment").toInstant())));
            });
    return words;
  }

  /** Since when each open item of a case waits for what it waits for. */
  @Transactional(readOnly = true)
  public Map<UUID, Instant> since(UUID caseId) {
    var since = new HashMap<UUID, Instant>();
    jdbc.sql("select item_id, from_moment from item_wait where case_id = ? and to_moment is null")
        .param(caseId)
        .query(
            row -> {
              since.put(
                  row.getObject("item_id", UUID.class),
                  row.getTimestamp("from_moment").toInstant());
            });
    return since;
  }

  /** What one item waited for, oldest first. */
  @Transactional(readOnly = true)
  public List<Span> ofItem(UUID itemId) {
    return jdbc.sql("select * from item_wait where item_id = ? order by from_moment, to_moment")
        .param(itemId)
        .query(
            (row, number) -> {
              var to = row.getTimestamp("to_moment");
              return new Span(
                  row.getString("waits_for"),
                  row.getTimestamp("from_moment").toInstant(),
                  to == null ? null : to.toInstant());
            })
        .list();
  }

  /** Every reason for which something waits or waited in the period, most first. */
  @Transactional(readOnly = true)
  public List<Total> totals(Duration period) {
    var now = time.instant();
    return jdbc.sql(
            """
            select waits_for,
                   count(*) filter (where to_moment is null) as waiting,
                   min(from_moment) filter (where to_moment is null) as oldest,
                   sum(extract(epoch from coalesce(to_moment, :now) - greatest(from_moment, :since)))
                     as seconds
              from item_wait
             where coalesce(to_moment, :now) >= :since and from_moment <= :now
             group by waits_for order by waiting desc, waits_for
            """)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(period)))
        .query(
            (row, number) -> {
              var oldest = row.getTimestamp("oldest");
              return new Total(
                  row.getString("waits_for"),
                  row.getLong("waiting"),
                  oldest == null ? null : oldest.toInstant(),
                  Duration.ofSeconds(row.getLong("seconds")).toDays());
            })
        .list();
  }
}
