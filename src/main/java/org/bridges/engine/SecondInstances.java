package org.bridges.engine;

import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/**
 * Lets nobody work for a second instance of one record, however it came to be: its jobs fail until
 * the reconciler ends it, so it has no effect.
 */
@Component
class SecondInstances {

  private final InstanceBook book;

  SecondInstances(InstanceBook book) {
    this.book = book;
  }

  /** The job's instance is not the one of its record. */
  static final class SecondInstance extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Waits where the record's instance is being started again; lets the end of a task through.
   *
   * @throws SecondInstance when the record has another instance
   */
  void refuse(EngineWorker worker, ActivatedJob job, int epoch) {
    var isEnd =
        worker instanceof TaskListener listener && listener.event() == TaskListener.Event.CANCELING;
    if (isEnd || book.find(epoch, job.getProcessInstanceKey()).isPresent()) {
      return;
    }
    var visible = job.getVariablesAsMap();
    var other =
        book.ofRecord(
            job.getBpmnProcessId(), StepTaken.ids(visible), StepTaken.generation(visible));
    if (other.filter(one -> one.epoch() == epoch).isPresent()
        && book.find(epoch, job.getProcessInstanceKey()).isEmpty()) {
      throw new SecondInstance();
    }
  }
}
