package org.bridges.scan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hears the rows that go with the engine and the mail, as they stand when a database closes. */
public final class RowEar {

  private static final List<String> TABLES =
      List.of(
          "outbox",
          "process_instance",
          "job_done",
          "open_work",
          "task",
          "notice",
          "item_link",
          "scheduled_tasks",
          "errands",
          "reconcile_run",
          "radar_run",
          "orphan",
          "provider_change",
          "ageing_question",
          "version_move",
          "version_move_instance",
          "audit_entry");

  private RowEar() {}

  /** Hears for the scan of the test run, where there is one. */
  public static void hear(JdbcClient database) {
    try (var ear = RunScan.ear(Source.ROW, "database")) {
      if (ear.isListening()) {
        hear(database, ear);
      }
    }
  }

  static void hear(JdbcClient database, Ear ear) {
    for (var table : TABLES) {
      database
          .sql("select t::text from " + table + " t")
          .query(
              row -> {
                ear.hear("table " + table, row.getString(1));
              });
    }
  }
}
