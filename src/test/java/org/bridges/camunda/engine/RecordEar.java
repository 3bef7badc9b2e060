package org.bridges.camunda.engine;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.bridges.scan.Ear;

/**
 * Hears every record of an engine's log, of every kind, as JSON, in a thread of its own. Records
 * are forgotten as soon as they were heard.
 */
public final class RecordEar implements AutoCloseable {

  private static final Set<RecordEar> OPEN = ConcurrentHashMap.newKeySet();
  private static final long PAUSE = 20_000_000;

  /** Said in place of a record that could not be read. */
  public static final String UNHEARD = "recordthatnobodycouldread";

  private final Ear ear;
  private final LongSupplier lastPosition;
  private final LogStreamReader reader;
  private final Thread thread;
  private volatile boolean open = true;
  private volatile long position = -1;

  RecordEar(LogStream logStream, LongSupplier lastPosition, Ear ear) {
    this.ear = ear;
    this.lastPosition = lastPosition;
    reader = logStream.newLogStreamReader();
    reader.seekToFirstEvent();
    thread = Thread.ofPlatform().name("camunda-ear").daemon().unstarted(this::run);
    if (ear.isListening()) {
      OPEN.add(this);
      thread.start();
    }
  }

  /** Waits until all engines of this JVM are heard up to now. */
  public static void catchUp() {
    for (var one : OPEN) {
      var now = one.lastPosition.getAsLong();
      while (one.position < now && one.thread.isAlive()) {
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  /** Up to where the log was heard. */
  long position() {
    return ear.isListening() ? position : Long.MAX_VALUE;
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    OPEN.remove(this);
    reader.close();
    ear.close();
  }

  private void run() {
    var isOver = false;
    while (!isOver) {
      var wasOpen = open; // what was written before the close is heard
      while (reader.hasNext()) {
        hear(reader.next());
      }
      isOver = !wasOpen;
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void hear(LoggedEvent event) {
    var metadata = LoggedRecord.metadata(event);
    var place =
        "%s %s at %d".formatted(metadata.getValueType(), metadata.getIntent(), event.getPosition());
    try {
      ear.hear(place, LoggedRecord.of(event, metadata).toJson());
    } catch (RuntimeException unreadable) {
      ear.hear(place, UNHEARD);
    }
    position = event.getPosition();
  }
}
