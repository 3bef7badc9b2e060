package org.bridges.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Visit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that must be the same after the engine was lost: where tokens stand, what people see,
 * what is due when, what was sent.
 *
 * @param tokens active elements by process and record
 * @param tasks rows of the worklist, with their public id
 * @param engineTasks open tasks of the engine with their assignee
 * @param timers timers that lie in the future
 * @param variables of each instance that runs, those without a value left out
 * @param notices rows of the ledger with their state
 */
record OfficePicture(
    Map<String, List<String>> tokens,
    List<String> tasks,
    List<String> engineTasks,
    List<String> timers,
    Map<String, List<String>> variables,
    List<String> notices) {

  static OfficePicture of(ApplicationContext office) {
    var jdbc = office.getBean(JdbcClient.class);
    var camunda = office.getBean(EmbeddedCamunda.class);
    var names = names(jdbc);
    var tokens = tokens(camunda, names);
    return new OfficePicture(
        tokens,
        lines(
            jdbc,
            """
            select concat_ws(' ', id, process_id, element_id, case_id, subject_id, referral_id,
                             assignee, due_at, created_at, state)
              from task
            """),
        camunda.openUserTasks().stream()
            .map(task -> name(names, task.processInstanceKey(), task.elementId(), task.assignee()))
            .sorted()
            .toList(),
        camunda.openTimers().stream()
            .filter(timer -> timer.due().isAfter(camunda.now()))
            .map(timer -> name(names, timer.processInstanceKey(), timer.elementId(), timer.due()))
            .sorted()
            .toList(),
        variables(camunda, names, tokens.keySet()),
        lines(jdbc, "select concat_ws(' ', notice_key, recipient, state, changed_at) from notice"));
  }

  private static Map<Long, String> names(JdbcClient jdbc) {
    var names = new TreeMap<Long, String>();
    jdbc.sql(
            """
            select engine_key, process_id, business_id from process_instance
             where epoch = (select epoch from engine_epoch)
            """)
        .query(
            row -> {
              names.put(row.getLong(1), row.getString(2) + ":" + row.getString(3));
            });
    return names;
  }

  private static Map<String, List<String>> tokens(
      EmbeddedCamunda camunda, Map<Long, String> names) {
    var tokens = new TreeMap<String, List<String>>();
    names.forEach(
        (key, name) -> {
          var active =
              camunda.history(key).stream()
                  .filter(visit -> visit.state() == Visit.State.ACTIVE)
                  .map(Visit::elementId)
                  .sorted()
                  .toList();
          if (!active.isEmpty()) {
            tokens.put(name, active);
          }
        });
    return tokens;
  }

  private static Map<String, List<String>> variables(
      EmbeddedCamunda camunda, Map<Long, String> names, Set<String> running) {
    var variables = new TreeMap<String, List<String>>();
    camunda.variables().stream()
        .filter(one -> names.containsKey(one.processInstanceKey()))
        .filter(one -> names.get(one.processInstanceKey()).startsWith(one.scope() + ":"))
        .filter(one -> running.contains(names.get(one.processInstanceKey())))
        .filter(one -> !one.value().equals("null"))
        .forEach(
            one ->
                variables
                    .computeIfAbsent(
                        names.get(one.processInstanceKey()), key -> new java.util.ArrayList<>())
                    .add(one.name() + "=" + one.value()));
    variables.values().forEach(list -> list.sort(String::compareTo));
    return variables;
  }

  private static String name(Map<Long, String> names, long key, Object... parts) {
    return names.get(key) + " " + java.util.Arrays.stream(parts).map(String::valueOf).toList();
  }

  private static List<String> lines(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
  }
}
