package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.LinkedHashSet;
import java.util.concurrent.CompletableFuture;
import org.bridges.camunda.engine.EngineCommands;
import org.bridges.camunda.engine.JobLine;

/** Jobs for workers that speak REST. */
public final class JobEndpoints {

  private final EngineDoor engine;
  private final JobLine line;

  /** Polls wait in the same line as those of gRPC. */
  public JobEndpoints(EngineDoor engine, JobLine line) {
    this.engine = engine;
    this.line = line;
  }

  void register(Router router) {
    router
        .on("POST", "/jobs/activation", this::activate)
        .on("POST", "/jobs/{jobKey}/completion", this::complete)
        .on("POST", "/jobs/{jobKey}/failure", this::fail)
        .on("POST", "/jobs/{jobKey}/error", this::error)
        .on("PATCH", "/jobs/{jobKey}", this::update);
  }

  private Reply activate(Call call) {
    var body = call.body();
    var batch =
        new JobBatchRecord()
            .setType(Json.text(body, "type"))
            .setWorker(Json.text(body, "worker"))
            .setTimeout(body.path("timeout").asLong())
            .setMaxJobsToActivate(body.path("maxJobsToActivate").asInt());
    for (var variable : body.path("fetchVariable")) {
      batch.variables().add().wrap(BufferUtil.wrapString(variable.asText()));
    }
    var hasWork = new CompletableFuture<Boolean>();
    line.wait(
        Json.text(body, "type"),
        body.path("requestTimeout").asLong(0),
        () -> false,
        () -> hasWork.complete(true),
        () -> hasWork.complete(false));
    return Reply.ok(hasWork.join() ? activated(batch) : view(new JobBatchRecord()));
  }

  private ObjectNode activated(JobBatchRecord batch) {
    return view(
        engine
            .command(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, EngineCommands.NO_KEY, batch)
            .read(new JobBatchRecord()));
  }

  private static ObjectNode view(JobBatchRecord batch) {
    var answer = Json.object();
    var jobs = answer.putArray("jobs");
    var keys = batch.getJobKeys().iterator();
    batch.getJobs().forEach(job -> jobs.add(view(keys.next(), job)));
    return answer;
  }

  private static ObjectNode view(long key, JobRecordValue job) {
    var view = Json.object();
    view.put("type", job.getType());
    view.put("processDefinitionId", job.getBpmnProcessId());
    view.put("processDefinitionVersion", job.getProcessDefinitionVersion());
    view.put("elementId", job.getElementId());
    Json.put(view, "customHeaders", job.getCustomHeaders());
    view.put("worker", job.getWorker());
    view.put("retries", job.getRetries());
    view.put("deadline", job.getDeadline());
    Json.put(view, "variables", job.getVariables());
    view.put("tenantId", "<default>");
    view.put("jobKey", Long.toString(key));
    view.put("processInstanceKey", Long.toString(job.getProcessInstanceKey()));
    view.put("processDefinitionKey", Long.toString(job.getProcessDefinitionKey()));
    view.put("elementInstanceKey", Long.toString(job.getElementInstanceKey()));
    view.put("kind", job.getJobKind().name());
    view.put("listenerEventType", job.getJobListenerEventType().name());
    Json.put(view, "tags", job.getTags());
    return view;
  }

  private Reply complete(Call call) {
    var job = new JobRecord().setVariables(Json.variables(call.body()));
    var result = call.body().path("result");
    if (result.isObject()) {
      job.setResult(JobResults.of(result));
    }
    return send(call, JobIntent.COMPLETE, job);
  }

  private Reply fail(Call call) {
    var body = call.body();
    var job =
        new JobRecord()
            .setRetries(body.path("retries").asInt(0))
            .setErrorMessage(Json.text(body, "errorMessage"))
            .setRetryBackoff(body.path("retryBackOff").asLong(0))
            .setVariables(Json.variables(body));
    return send(call, JobIntent.FAIL, job);
  }

  private Reply error(Call call) {
    var body = call.body();
    var job =
        new JobRecord()
            .setErrorCode(BufferUtil.wrapString(Json.text(body, "errorCode")))
            .setErrorMessage(Json.text(body, "errorMessage"))
            .setVariables(Json.variables(body));
    return send(call, JobIntent.THROW_ERROR, job);
  }

  private Reply update(Call call) {
    var changes = call.body().path("changeset");
    var changed = new LinkedHashSet<String>();
    var job = new JobRecord();
    if (has(changes, JobRecord.RETRIES)) {
      changed.add(JobRecord.RETRIES);
      job.setRetries(changes.path(JobRecord.RETRIES).asInt());
    }
    if (has(changes, JobRecord.TIMEOUT)) {
      changed.add(JobRecord.TIMEOUT);
      job.setTimeout(changes.path(JobRecord.TIMEOUT).asLong());
    }
    return send(call, JobIntent.UPDATE, job.setChangedAttributes(changed));
  }

  private static boolean has(JsonNode changes, String attribute) {
    return changes.hasNonNull(attribute);
  }

  private Reply send(Call call, JobIntent intent, JobRecord job) {
    engine.command(ValueType.JOB, intent, call.key("jobKey"), job);
    return Reply.noContent();
  }
}
