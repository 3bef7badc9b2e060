package org.bridges.camunda;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.bridges.camunda.records.ReadModel;

/** A second read model that lags behind by a fixed time, as the searches of a real cluster may. */
final class DelayedModel implements AutoCloseable {

  private final ReadModel model = new ReadModel();
  private final DelayQueue<Batch> batches = new DelayQueue<>();
  private final Thread thread =
      Thread.ofPlatform().name("camunda-delayed-searches").daemon().unstarted(this::run);
  private final long delay;

  DelayedModel(Duration delay) {
    this.delay = delay.toNanos();
    thread.start();
  }

  ReadModel model() {
    return model;
  }

  void add(List<Record<UnifiedRecordValue>> records, long position) {
    batches.add(new Batch(records, position, System.nanoTime() + delay));
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        var batch = batches.take();
        model.fold(batch.records, batch.position);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Batch(List<Record<UnifiedRecordValue>> records, long position, long due)
      implements Delayed {

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return other instanceof Batch batch
          ? Long.compare(position, batch.position)
          : Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
