package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Jobs as searches show them. As in the real exporters, activation leaves no trace: a job with a
 * worker is still {@code CREATED}, and back-off ends without a new state.
 */
public final class JobRows {

  private static final Set<JobIntent> SHOWN =
      Set.of(
          JobIntent.CREATED,
          JobIntent.COMPLETED,
          JobIntent.TIMED_OUT,
          JobIntent.FAILED,
          JobIntent.RETRIES_UPDATED,
          JobIntent.CANCELED,
          JobIntent.ERROR_THROWN,
          JobIntent.MIGRATED);

  private final Map<Long, JobRow> rows = new LinkedHashMap<>();

  /** All of them, ended ones too. */
  public Collection<JobRow> all() {
    return rows.values();
  }

  void on(Record<?> event, JobRecordValue value) {
    if (event.getIntent() instanceof JobIntent intent && SHOWN.contains(intent)) {
      rows.put(event.getKey(), JobRow.of(event, intent, value));
    }
  }
}
