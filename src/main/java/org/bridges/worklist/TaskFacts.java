package org.bridges.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a module above says beside its open tasks in the list, as what an item waits for. */
public interface TaskFacts {

  /** By id of the task, a few words; tasks of which there is nothing to say are left out. */
  Map<UUID, String> of(List<OpenTask> tasks);
}
