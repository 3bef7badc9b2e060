package org.bridges.engine;

/**
 * A worker for one event of the user tasks' listeners. Without it the process stands still, so its
 * job is tried again with a pause for ever instead of becoming an incident that leaves the task
 * stuck.
 */
public interface TaskListener extends EngineWorker {

  /** Events of a user task that its listeners are called for. */
  enum Event {
    CREATING,
    ASSIGNING,
    COMPLETING,
    CANCELING
  }

  /** The event that this listener is for. */
  Event event();
}
