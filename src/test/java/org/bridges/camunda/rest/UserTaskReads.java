package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.bridges.camunda.records.FormRow;
import org.bridges.camunda.records.ReadModel;
import org.bridges.camunda.records.UserTaskRow;
import org.bridges.camunda.records.VariableRow;

/** What is shown of user tasks: the tasks, their forms, the variables they see. */
final class UserTaskReads {

  private final EngineDoor engine;
  private final Search<UserTaskRow> search = new Search<>(filter());
  private final Search<VariableRow> variables = new Search<>(new Filter<>());

  UserTaskReads(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/user-tasks/search", this::search)
        .on("GET", "/user-tasks/{userTaskKey}", this::get)
        .on("GET", "/user-tasks/{userTaskKey}/form", this::form)
        .on("POST", "/user-tasks/{userTaskKey}/variables/search", this::variables);
  }

  private static Filter<UserTaskRow> filter() {
    return new Filter<UserTaskRow>()
        .rule("candidateGroup", (task, wanted, all) -> any(task.value("candidateGroups"), wanted))
        .rule("candidateUser", (task, wanted, all) -> any(task.value("candidateUsers"), wanted))
        .rule(
            "processInstanceVariables",
            (task, wanted, all) ->
                VariableFilter.allHeld(wanted, task.instance(), task.instance().key()))
        .rule(
            "localVariables",
            (task, wanted, all) -> VariableFilter.allHeld(wanted, task.instance(), task.element()));
  }

  private static boolean any(Object values, JsonNode wanted) {
    return ((Collection<?>) values).stream().anyMatch(value -> Condition.holds(wanted, value));
  }

  private Reply search(Call call) {
    return Reply.ok(engine.read(model -> search.answer(call.body(), candidates(model, call))));
  }

  private static Collection<UserTaskRow> candidates(ReadModel model, Call call) {
    var instance = call.body().path("filter").path("processInstanceKey");
    if (!instance.isTextual()) {
      return model.userTasks().all();
    }
    var row = model.instances().instance(instance.asLong());
    return row == null ? List.of() : row.userTasks();
  }

  private Reply get(Call call) {
    return Reply.ok(engine.read(model -> Json.of(task(model, call))));
  }

  private Reply form(Call call) {
    return engine.read(
        model -> {
          var form = model.definitions().form(task(model, call).form());
          return form == null ? Reply.noContent() : Reply.ok(view(form));
        });
  }

  private static JsonNode view(FormRow form) {
    var view = Json.of(form);
    view.set("schema", Json.parse(form.schema()));
    return view;
  }

  private Reply variables(Call call) {
    return engine.read(
        model -> {
          var task = task(model, call);
          var visible = model.variables().visibleFrom(task.instance(), task.element());
          return Reply.ok(variables.answer(call.body(), visible));
        });
  }

  private static UserTaskRow task(ReadModel model, Call call) {
    var key = call.key("userTaskKey");
    var task = model.userTasks().task(key);
    if (task == null) {
      throw Problem.notFound("User Task with key '%d' not found".formatted(key));
    }
    return task;
  }
}
