package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Open timers in the order they are due. */
final class Timers {

  private final Map<Long, OpenTimer> open = new HashMap<>();
  private final TreeMap<Long, Integer> moments = new TreeMap<>();

  Optional<Instant> next() {
    return moments.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(moments.firstKey()));
  }

  List<OpenTimer> all() {
    return List.copyOf(open.values());
  }

  void on(Record<?> event, TimerRecordValue value) {
    switch ((TimerIntent) event.getIntent()) {
      case CREATED -> {
        var due = Instant.ofEpochMilli(value.getDueDate());
        open.put(
            event.getKey(),
            new OpenTimer(value.getProcessInstanceKey(), value.getTargetElementId(), due));
        moments.merge(value.getDueDate(), 1, Integer::sum);
      }
      case MIGRATED -> open.computeIfPresent(event.getKey(), (key, timer) -> renamed(timer, value));
      case TRIGGERED, CANCELED -> forget(event.getKey());
      default -> {
        // Commands leave the due moment as it is.
      }
    }
  }

  private static OpenTimer renamed(OpenTimer timer, TimerRecordValue value) {
    return new OpenTimer(timer.processInstanceKey(), value.getTargetElementId(), timer.due());
  }

  private void forget(long key) {
    var timer = open.remove(key);
    if (timer != null) {
      moments.computeIfPresent(
          timer.due().toEpochMilli(), (at, count) -> count == 1 ? null : count - 1);
    }
  }
}
