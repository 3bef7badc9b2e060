package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.ArrayList;
import java.util.List;

/** What people do with user tasks: assign, give back, change, complete. */
final class UserTaskEndpoints {

  private final EngineDoor engine;

  UserTaskEndpoints(EngineDoor engine) {
    this.engine = engine;
  }

  void register(Router router) {
    router
        .on("POST", "/user-tasks/{userTaskKey}/assignment", this::assign)
        .on("DELETE", "/user-tasks/{userTaskKey}/assignee", this::unassign)
        .on("PATCH", "/user-tasks/{userTaskKey}", this::update)
        .on("POST", "/user-tasks/{userTaskKey}/completion", this::complete);
  }

  private Reply assign(Call call) {
    var assignee = Json.text(call.body(), "assignee");
    if (assignee.isBlank()) {
      throw Problem.badRequest("No assignee provided.");
    }
    var override = call.body().path("allowOverride").asBoolean(true);
    var intent = override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM;
    var task = task(call, override ? "assign" : "claim");
    task.setAssignee(assignee).setAssigneeChanged();
    return send(call, intent, task);
  }

  private Reply unassign(Call call) {
    var task = task(call, "unassign").setAssignee("").setAssigneeChanged();
    return send(call, UserTaskIntent.ASSIGN, task);
  }

  private Reply update(Call call) {
    var task = task(call, "update");
    var changes = call.body().path("changeset");
    if (changes.hasNonNull("dueDate")) {
      task.setDueDate(changes.path("dueDate").asText()).setDueDateChanged();
    }
    if (changes.hasNonNull("followUpDate")) {
      task.setFollowUpDate(changes.path("followUpDate").asText()).setFollowUpDateChanged();
    }
    if (changes.hasNonNull("candidateUsers")) {
      task.setCandidateUsersList(texts(changes.path("candidateUsers"))).setCandidateUsersChanged();
    }
    if (changes.hasNonNull("candidateGroups")) {
      task.setCandidateGroupsList(texts(changes.path("candidateGroups")))
          .setCandidateGroupsChanged();
    }
    if (changes.hasNonNull("priority")) {
      task.setPriority(changes.path("priority").asInt()).setPriorityChanged();
    }
    if (!task.hasChangedAttributes() && Json.text(call.body(), "action").isEmpty()) {
      throw Problem.badRequest("No update data provided.");
    }
    return send(call, UserTaskIntent.UPDATE, task);
  }

  private Reply complete(Call call) {
    var task = task(call, "complete").setVariables(Json.variables(call.body()));
    return send(call, UserTaskIntent.COMPLETE, task);
  }

  private static UserTaskRecord task(Call call, String usualAction) {
    var action = Json.text(call.body(), "action");
    return new UserTaskRecord()
        .setUserTaskKey(call.key("userTaskKey"))
        .setAction(action.isEmpty() ? usualAction : action);
  }

  private Reply send(Call call, UserTaskIntent intent, UserTaskRecord task) {
    engine.command(ValueType.USER_TASK, intent, call.key("userTaskKey"), task);
    return Reply.noContent();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
