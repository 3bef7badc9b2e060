package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobBatchRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which jobs wait for a worker, are with one, or rest after a failure. */
final class Jobs {

  private static final long FOR_EVER = Long.MAX_VALUE;

  private final Map<Long, Job> jobs = new HashMap<>();
  private final Map<String, Integer> activatable = new HashMap<>();
  private final Set<String> fresh = new LinkedHashSet<>();

  boolean hasActivatable(String type) {
    return activatable.getOrDefault(type, 0) > 0;
  }

  /**
   * Jobs that a worker has, could take now, or could as soon as their back-off has been noticed.
   */
  Map<String, Integer> busy(Instant now) {
    var busy = new TreeMap<String, Integer>();
    for (var job : jobs.values()) {
      if (job.state != State.RESTING || job.isRestedAt(now.toEpochMilli())) {
        busy.merge(job.type, 1, Integer::sum);
      }
    }
    return busy;
  }

  /** Types of which jobs became activatable, or were left over, since the last call. */
  Set<String> takeFresh() {
    fresh.removeIf(type -> !hasActivatable(type));
    var taken = Set.copyOf(fresh);
    fresh.clear();
    return taken;
  }

  void on(Record<?> event, JobRecordValue value) {
    switch ((JobIntent) event.getIntent()) {
      case CREATED -> create(event.getKey(), value.getType());
      case COMPLETED, CANCELED, ERROR_THROWN -> end(event, value);
      case TIMED_OUT, YIELDED, RECURRED_AFTER_BACKOFF -> move(event.getKey(), State.ACTIVATABLE);
      case FAILED -> fail(event.getKey(), value);
      default -> {
        // Retries or a deadline changed: a resolved incident brings the job back.
      }
    }
  }

  void on(JobBatchRecordValue batch) {
    batch.getJobKeys().forEach(key -> move(key, State.ACTIVATED));
    fresh.add(batch.getType());
  }

  void on(Record<?> event, IncidentRecordValue incident) {
    if (incident.getJobKey() > 0) {
      var resolved = event.getIntent() == IncidentIntent.RESOLVED;
      move(incident.getJobKey(), resolved ? State.ACTIVATABLE : State.RESTING);
    }
  }

  private void fail(long key, JobRecordValue value) {
    if (value.getRetries() > 0 && value.getRetryBackoff() <= 0) {
      move(key, State.ACTIVATABLE);
    } else {
      move(key, State.RESTING);
      var until = value.getRetries() > 0 ? value.getRecurringTime() : FOR_EVER;
      jobs.computeIfPresent(key, (same, job) -> new Job(job.type, job.state, until));
    }
  }

  private void create(long key, String type) {
    jobs.put(key, new Job(type.intern(), State.RESTING, FOR_EVER));
    move(key, State.ACTIVATABLE);
  }

  private void end(Record<?> event, JobRecordValue value) {
    // An error that nobody catches keeps the job; its incident makes it rest.
    move(event.getKey(), State.RESTING);
    if (event.getIntent() != JobIntent.ERROR_THROWN) {
      jobs.remove(event.getKey());
    }
  }

  private void move(long key, State next) {
    var job = jobs.get(key);
    if (job == null || job.state == next) {
      return;
    }
    if (next == State.ACTIVATABLE) {
      activatable.merge(job.type, 1, Integer::sum);
      fresh.add(job.type);
    } else if (job.state == State.ACTIVATABLE) {
      activatable.merge(job.type, -1, Integer::sum);
    }
    jobs.put(key, new Job(job.type, next, FOR_EVER));
  }

  private enum State {
    ACTIVATABLE,
    ACTIVATED,
    RESTING
  }

  private record Job(String type, State state, long restsUntil) {

    boolean isRestedAt(long now) {
      return restsUntil <= now;
    }
  }
}
