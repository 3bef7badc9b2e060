package org.bridges.camunda.records;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** One writer and many readers, and a place to wait until the writer has come far enough. */
final class Turnstile {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Condition moved = lock.writeLock().newCondition();
  private volatile long position;

  <T> T read(Supplier<T> query) {
    lock.readLock().lock();
    try {
      return query.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  <T> T write(long position, Supplier<T> change) {
    lock.writeLock().lock();
    try {
      return change.get();
    } finally {
      this.position = position;
      moved.signalAll();
      lock.writeLock().unlock();
    }
  }

  boolean await(long wanted) {
    if (position >= wanted) {
      return true;
    }
    lock.writeLock().lock();
    try {
      var left = PATIENCE;
      while (position < wanted && left > 0) {
        left = moved.awaitNanos(left);
      }
      return position >= wanted;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
