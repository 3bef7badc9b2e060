package org.bridges.camunda.engine;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where empty job polls wait until there is work, as behind a real gateway. Without it each worker
 * writes ten records a second into the log of an engine that has nothing to do.
 */
public final class JobLine implements AutoCloseable {

  private static final Duration USUAL_WAIT = Duration.ofSeconds(10);

  private final Map<String, Queue<Poll>> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("camunda-job-line").daemon().factory());
  private volatile Predicate<String> hasWork = type -> true;

  /** Says how to learn whether a job of a type can be activated now. */
  public void askForWork(Predicate<String> hasWork) {
    this.hasWork = hasWork;
  }

  /** Takes a poll: it goes on to the engine when there is work, or ends empty after its time. */
  public void wait(
      String type, long milliseconds, BooleanSupplier gone, Runnable activate, Runnable empty) {
    var poll = new Poll(gone, activate, empty, new AtomicBoolean());
    if (milliseconds < 0 || hasWork.test(type)) {
      poll.goOn();
      return;
    }
    var wait = milliseconds == 0 ? USUAL_WAIT.toMillis() : milliseconds;
    waiting.computeIfAbsent(type, key -> new ConcurrentLinkedQueue<>()).add(poll);
    schedule(() -> giveUp(type, poll), wait);
    if (hasWork.test(type)) {
      onWork(type);
    }
  }

  /**
   * A job of this type can be activated now: the poll that waits longest goes on. When it leaves
   * jobs over, the next record about them calls the next poll.
   */
  public void onWork(String type) {
    var polls = waiting.get(type);
    var poll = next(polls);
    while (poll != null && !poll.goOn()) {
      poll = next(polls);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  void onPoll(
      ActivateJobsRequest request,
      ServerCallStreamObserver<ActivateJobsResponse> observer,
      Runnable activate) {
    if (request.getMaxJobsToActivate() < 1 || request.getTimeout() < 1) {
      observer.onError(
          Status.INVALID_ARGUMENT
              .withDescription("A poll needs a positive timeout and number of jobs")
              .asRuntimeException());
      return;
    }
    wait(
        request.getType(),
        request.getRequestTimeout(),
        observer::isCancelled,
        activate,
        observer::onCompleted);
  }

  private static @Nullable Poll next(@Nullable Queue<Poll> polls) {
    return polls == null ? null : polls.poll();
  }

  private void giveUp(String type, Poll poll) {
    var polls = waiting.get(type);
    if (polls != null) {
      polls.remove(poll);
    }
    poll.endEmpty();
  }

  private void schedule(Runnable task, long milliseconds) {
    try {
      timer.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // Closing: the connection ends anyway.
    }
  }

  private record Poll(
      BooleanSupplier gone, Runnable activate, Runnable empty, AtomicBoolean answered) {

    boolean goOn() {
      var goesOn = answered.compareAndSet(false, true) && !gone.getAsBoolean();
      if (goesOn) {
        activate.run();
      }
      return goesOn;
    }

    void endEmpty() {
      if (answered.compareAndSet(false, true) && !gone.getAsBoolean()) {
        empty.run();
      }
    }
  }
}
