package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobBatchRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The engine's records folded into rows: one writer, many readers. Everything handed out through
 * {@link #read} is safe to use only inside the call.
 */
public final class ReadModel {

  private static final Set<ValueType> KINDS =
      Set.of(
          ValueType.PROCESS,
          ValueType.FORM,
          ValueType.PROCESS_INSTANCE,
          ValueType.USER_TASK,
          ValueType.VARIABLE,
          ValueType.INCIDENT,
          ValueType.JOB,
          ValueType.JOB_BATCH,
          ValueType.TIMER);

  private final Turnstile turnstile = new Turnstile();
  private final Definitions definitions = new Definitions();
  private final Instances instances = new Instances(definitions);
  private final UserTasks userTasks = new UserTasks(instances);
  private final Variables variables = new Variables(instances);
  private final Incidents incidents = new Incidents(instances);
  private final Jobs jobs = new Jobs();
  private final JobRows jobRows = new JobRows();
  private final Timers timers = new Timers();

  /** Whether records of this kind change the model. */
  public static boolean wants(RecordType type, ValueType value) {
    return type == RecordType.EVENT && KINDS.contains(value);
  }

  /** Folds in a batch; returns the job types that became activatable. */
  public Set<String> fold(List<Record<UnifiedRecordValue>> records, long position) {
    return turnstile.write(
        position,
        () -> {
          records.forEach(this::fold);
          return jobs.takeFresh();
        });
  }

  /** Reads under the lock. */
  public <T> T read(Supplier<T> query) {
    return turnstile.read(query);
  }

  /** Waits until the model has seen a position; says whether it has. */
  public boolean awaitPosition(long position) {
    return turnstile.await(position);
  }

  /** Processes and forms; use inside {@link #read}. */
  public Definitions definitions() {
    return definitions;
  }

  /** Process and element instances; use inside {@link #read}. */
  public Instances instances() {
    return instances;
  }

  /** User tasks; use inside {@link #read}. */
  public UserTasks userTasks() {
    return userTasks;
  }

  /** Variables; use inside {@link #read}. */
  public Variables variables() {
    return variables;
  }

  /** Incidents; use inside {@link #read}. */
  public Incidents incidents() {
    return incidents;
  }

  /** Jobs; use inside {@link #read}. */
  public JobRows jobRows() {
    return jobRows;
  }

  /** Whether a job of this type waits for a worker. */
  public boolean hasActivatableJob(String type) {
    return read(() -> jobs.hasActivatable(type));
  }

  /** Jobs that a worker has or could take at this moment, counted by type. */
  public Map<String, Integer> busyJobs(Instant now) {
    return read(() -> jobs.busy(now));
  }

  /** When the next timer is due. */
  public Optional<Instant> nextDueMoment() {
    return read(timers::next);
  }

  /** Timers that have not fired. */
  public List<OpenTimer> openTimers() {
    return timers.all();
  }

  private void fold(Record<UnifiedRecordValue> event) {
    var value = (Object) event.getValue();
    switch (event.getValueType()) {
      case PROCESS -> definitions.onProcess(event, (Process) value);
      case FORM -> definitions.onForm(event, (Form) value);
      case PROCESS_INSTANCE -> instances.on(event, (ProcessInstanceRecordValue) value);
      case USER_TASK -> userTasks.on(event, (UserTaskRecordValue) value);
      case VARIABLE -> variables.on(event, (VariableRecordValue) value);
      case JOB -> {
        jobs.on(event, (JobRecordValue) value);
        jobRows.on(event, (JobRecordValue) value);
      }
      case TIMER -> timers.on(event, (TimerRecordValue) value);
      case INCIDENT -> {
        incidents.on(event, (IncidentRecordValue) value);
        jobs.on(event, (IncidentRecordValue) value);
      }
      case JOB_BATCH -> {
        if (event.getIntent() == JobBatchIntent.ACTIVATED) {
          jobs.on((JobBatchRecordValue) value);
        }
      }
      default -> {
        // Not wanted.
      }
    }
  }
}
