package org.bridges.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records that need a process at this moment, as their modules say. */
record OpenRecords(Set<String> processes, Set<Id> ids) {

  /** A record's process; the generation counts for a case alone, 0 elsewhere. */
  record Id(String processId, UUID recordId, int generation) {}

  static OpenRecords of(List<ProcessOwner> owners) {
    var processes = new HashSet<String>();
    var ids = new HashSet<Id>();
    for (var owner : owners) {
      processes.add(owner.processId());
      owner.open().forEach(one -> ids.add(id(owner.processId(), one.id(), one.generation())));
    }
    return new OpenRecords(processes, ids);
  }

  /** Whether the module says that the record needs no process any more. */
  boolean isOver(StandingInstance instance) {
    var generation = instance.processId().equals("care-case") ? instance.generation() : null;
    var id = id(instance.processId(), instance.businessId(), generation);
    return processes.contains(instance.processId()) && !ids.contains(id);
  }

  private static Id id(String processId, UUID recordId, @Nullable Integer generation) {
    return new Id(processId, recordId, generation == null ? 0 : generation);
  }
}
