package org.bridges.engine;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries a step's new name into our own tables, so that a lost engine is filled at that step. */
@Component
class StepNames {

  private final JdbcClient jdbc;
  private final VersionMappings mappings;
  private final List<TaskRows> rows;

  StepNames(JdbcClient jdbc, VersionMappings mappings, List<TaskRows> rows) {
    this.jdbc = jdbc;
    this.mappings = mappings;
    this.rows = rows;
  }

  /**
   * Instances that are about to be started in the present version; answers them with the names of
   * that version.
   */
  List<StandingInstance> follow(List<StandingInstance> instances) {
    return instances.stream().map(this::follow).toList();
  }

  private StandingInstance follow(StandingInstance one) {
    var names = mappings.renamed(one.processId());
    follow(one, names);
    var at = one.elementId() == null ? null : names.getOrDefault(one.elementId(), one.elementId());
    return one.at(at);
  }

  /**
   * One instance follows another version from now on; what its jobs have done stays done.
   *
   * @param names former element id to present one
   */
  void follow(StandingInstance one, Map<String, String> names) {
    if (names.isEmpty()) {
      return;
    }
    rows.forEach(table -> table.renamed(one.epoch(), one.engineKey(), names));
    names.forEach(
        (former, present) -> {
          rename("process_instance", "engine_key", one, former, present);
          rename("job_done", "instance_key", one, former, present);
        });
  }

  private void rename(
      String table, String key, StandingInstance one, String former, String present) {
    jdbc.sql(
            "update %s set element_id = ? where epoch = ? and %s = ? and element_id = ?"
                .formatted(table, key))
        .params(present, one.epoch(), one.engineKey(), former)
        .update();
  }
}
