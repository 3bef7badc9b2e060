package org.bridges.camunda.engine;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The engine's log in memory. Unlike the process-test library's own it forgets what everyone has
 * read, so that a development run can stay up for days.
 */
final class BlockLog implements LogStorage {

  private final ConcurrentSkipListMap<Long, DirectBuffer> blocks = new ConcurrentSkipListMap<>();
  private final Set<CommitListener> listeners = ConcurrentHashMap.newKeySet();
  private volatile long lastPosition;
  private long index;

  @Override
  public LogStorageReader newReader() {
    return new Reader();
  }

  @Override
  public synchronized void append(
      long lowest, long highest, BufferWriter writer, AppendListener listener) {
    var block = new UnsafeBuffer(new byte[writer.getLength()]);
    writer.write(block, 0);
    blocks.put(lowest, block);
    lastPosition = highest;
    index++;
    listener.onWrite(index, highest);
    listener.onCommit(index, highest);
    listeners.forEach(CommitListener::onCommit);
  }

  @Override
  public void addCommitListener(CommitListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeCommitListener(CommitListener listener) {
    listeners.remove(listener);
  }

  /** Position of the newest record. */
  long lastPosition() {
    return lastPosition;
  }

  /** Drops the blocks that lie wholly before a position. */
  void forgetBefore(long position) {
    var block = blocks.floorKey(position);
    if (block != null) {
      blocks.headMap(block).clear();
    }
  }

  private final class Reader implements LogStorageReader {

    private long last = -1;

    @Override
    public void seek(long position) {
      var block = blocks.floorKey(position);
      last = block == null ? -1 : block - 1;
    }

    @Override
    public boolean hasNext() {
      return blocks.higherKey(last) != null;
    }

    @Override
    public DirectBuffer next() {
      var block = blocks.higherEntry(last);
      if (block == null) {
        throw new NoSuchElementException();
      }
      last = block.getKey();
      return block.getValue();
    }

    @Override
    public void close() {
      // Nothing is held: a reader is a position only.
    }
  }
}
