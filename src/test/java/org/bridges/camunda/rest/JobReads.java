package org.bridges.camunda.rest;

import org.bridges.camunda.records.JobRow;

/** What is shown of jobs. */
final class JobReads {

  private final EngineDoor engine;
  private final Search<JobRow> search = new Search<>(new Filter<>());

  JobReads(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router.on("POST", "/jobs/search", this::search);
  }

  private Reply search(Call call) {
    return Reply.ok(engine.read(model -> search.answer(call.body(), model.jobRows().all())));
  }
}
