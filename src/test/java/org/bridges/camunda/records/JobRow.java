package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A job as the last record about it said. */
public final class JobRow implements Row {

  private static final Set<JobIntent> ENDS = Set.of(JobIntent.COMPLETED, JobIntent.CANCELED);

  private final long key;
  private final Map<String, Object> values;

  private JobRow(long key, Map<String, Object> values) {
    this.key = key;
    this.values = values;
  }

  static JobRow of(Record<?> event, JobIntent intent, JobRecordValue job) {
    var ends = ENDS.contains(intent) ? Instant.ofEpochMilli(event.getTimestamp()) : null;
    var isDone = intent == JobIntent.COMPLETED;
    var values = new LinkedHashMap<String, Object>();
    put(values, "customHeaders", job.getCustomHeaders());
    put(values, "deadline", moment(job.getDeadline()));
    put(values, "deniedReason", isDone ? Row.text(job.getResult().getDeniedReason()) : null);
    put(values, "elementId", job.getElementId());
    put(values, "elementInstanceKey", Long.toString(job.getElementInstanceKey()));
    put(values, "endTime", ends);
    put(values, "errorCode", Row.text(job.getErrorCode()));
    put(values, "errorMessage", Row.text(job.getErrorMessage()));
    put(values, "hasFailedWithRetriesLeft", intent == JobIntent.FAILED && job.getRetries() > 0);
    put(values, "isDenied", isDone ? job.getResult().isDenied() : null);
    put(values, "jobKey", Long.toString(event.getKey()));
    put(values, "kind", job.getJobKind().name());
    put(values, "listenerEventType", job.getJobListenerEventType().name());
    put(values, "processDefinitionId", job.getBpmnProcessId());
    put(values, "processDefinitionKey", Long.toString(job.getProcessDefinitionKey()));
    put(values, "processInstanceKey", Long.toString(job.getProcessInstanceKey()));
    put(values, "retries", job.getRetries());
    put(values, "state", intent.name());
    put(values, "tenantId", Definitions.TENANT);
    put(values, "type", job.getType().intern());
    put(values, "worker", job.getWorker().intern());
    return new JobRow(event.getKey(), values);
  }

  private static void put(Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  private static @Nullable Instant moment(long milliseconds) {
    return milliseconds > 0 ? Instant.ofEpochMilli(milliseconds) : null;
  }

  @Override
  public long key() {
    return key;
  }

  @Override
  public List<String> fields() {
    return List.copyOf(values.keySet());
  }

  @Override
  public @Nullable Object value(String field) {
    return values.get(field);
  }
}
