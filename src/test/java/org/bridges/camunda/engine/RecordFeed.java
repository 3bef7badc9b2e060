package org.bridges.camunda.engine;

import io.camunda.zeebe.logstreams.log.LogRecordAwaiter;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log once, in one thread, and hands on events in batches. It also tells the log what
 * nobody needs any more.
 */
public final class RecordFeed implements LogRecordAwaiter, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecordFeed.class);
  private static final int BATCH = 200;
  private static final int KEPT_POSITIONS = 20_000;

  private final LogStream logStream;
  private final BlockLog log;
  private final StreamProcessor processor;
  private final Listener listener;
  private final RecordEar ear;
  private final LogStreamReader reader;
  private final Thread thread;
  private volatile boolean open = true;
  private long forgotten;

  RecordFeed(
      LogStream logStream,
      BlockLog log,
      StreamProcessor processor,
      Listener listener,
      RecordEar ear) {
    this.logStream = logStream;
    this.log = log;
    this.processor = processor;
    this.listener = listener;
    this.ear = ear;
    reader = logStream.newLogStreamReader();
    reader.seekToFirstEvent();
    thread = Thread.ofPlatform().name("camunda-records").daemon().unstarted(this::run);
    logStream.registerRecordAvailableListener(this);
    thread.start();
  }

  /** Takes batches of records. */
  public interface Listener {

    /** Whether records of this kind are wanted; others are not even decoded. */
    boolean wants(RecordType type, ValueType value);

    /** Called in the feed's one thread; {@code position} is the last one read, wanted or not. */
    void onRecords(List<Record<UnifiedRecordValue>> records, long position);
  }

  @Override
  public void onRecordAvailable() {
    LockSupport.unpark(thread);
  }

  @Override
  public void close() {
    open = false;
    logStream.removeRecordAvailableListener(this);
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
  }

  private void run() {
    while (open) {
      try {
        if (reader.hasNext()) {
          readBatch();
        } else {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
      } catch (RuntimeException e) {
        LOG.error("A record could not be read; searches stay behind by it", e);
      }
    }
  }

  private void readBatch() {
    var batch = new ArrayList<Record<UnifiedRecordValue>>();
    var position = 0L;
    for (var count = 0; count < BATCH && reader.hasNext(); count++) {
      var event = reader.next();
      position = event.getPosition();
      read(event, batch);
    }
    listener.onRecords(batch, position);
    if (position > forgotten + 2 * KEPT_POSITIONS) {
      forgotten =
          Math.min(
              Math.min(position, ear.position()), processor.getLastProcessedPositionAsync().join());
      log.forgetBefore(forgotten - KEPT_POSITIONS);
    }
  }

  private void read(LoggedEvent event, List<Record<UnifiedRecordValue>> batch) {
    var metadata = LoggedRecord.metadata(event);
    if (listener.wants(metadata.getRecordType(), metadata.getValueType())) {
      batch.add(LoggedRecord.of(event, metadata));
    }
  }
}
