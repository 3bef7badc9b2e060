package org.bridges.engine;

import java.time.Instant;
import java.util.Map;

/** What our own table of tasks knows of an instance; the module that keeps it answers. */
public interface TaskRows {

  /**
   * Steps of an instance have other names from now on.
   *
   * @param presentIds former element id to present one
   */
  void renamed(int epoch, long instanceKey, Map<String, String> presentIds);

  /** When the open tasks of an instance are due, by the engine's key of the task. */
  Map<Long, Instant> due(int epoch, long instanceKey);
}
