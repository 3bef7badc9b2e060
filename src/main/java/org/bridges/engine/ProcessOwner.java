package org.bridges.engine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A module says which of its records must have a running process. */
public interface ProcessOwner {

  /** The process that the records are carried by. */
  String processId();

  /** The records that are open. */
  List<OpenRecord> open();

  /**
   * An open record.
   *
   * @param generation the open period of a case; null where a record has one process in its life
   */
  record OpenRecord(UUID id, @Nullable Integer generation) {}
}
