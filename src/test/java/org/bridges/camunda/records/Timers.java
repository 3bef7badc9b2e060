package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Open timers in the order they are due. */
final class Timers {

  private final Map<Long, Long> due = new HashMap<>();
  private final TreeMap<Long, Integer> moments = new TreeMap<>();

  Optional<Instant> next() {
    return moments.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(moments.firstKey()));
  }

  void on(Record<?> event, TimerRecordValue value) {
    switch ((TimerIntent) event.getIntent()) {
      case CREATED -> {
        due.put(event.getKey(), value.getDueDate());
        moments.merge(value.getDueDate(), 1, Integer::sum);
      }
      case TRIGGERED, CANCELED -> forget(event.getKey());
      default -> {
        // Commands and migrations leave the due moment as it is.
      }
    }
  }

  private void forget(long key) {
    var moment = due.remove(key);
    if (moment != null) {
      moments.computeIfPresent(moment, (at, count) -> count == 1 ? null : count - 1);
    }
  }
}
