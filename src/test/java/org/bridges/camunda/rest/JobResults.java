package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import java.util.ArrayList;
import java.util.List;

/** What a task listener may say with its completion: denied, or corrected attributes. */
final class JobResults {

  private JobResults() {}

  static JobResult of(JsonNode json) {
    var result = new JobResult().setType(JobResultType.USER_TASK);
    result.setDenied(json.path("denied").asBoolean());
    result.setDeniedReason(Json.text(json, "deniedReason"));
    var corrections = json.path("corrections");
    if (corrections.isObject()) {
      result.setCorrectedAttributes(corrected(corrections));
      result.setCorrections(corrections(corrections));
    }
    return result;
  }

  private static List<String> corrected(JsonNode json) {
    var names = new ArrayList<String>();
    for (var field : json.properties()) {
      if (!field.getValue().isNull()) {
        var isList = field.getKey().startsWith("candidate");
        names.add(isList ? field.getKey() + "List" : field.getKey());
      }
    }
    return names;
  }

  private static JobResultCorrections corrections(JsonNode json) {
    return new JobResultCorrections()
        .setAssignee(Json.text(json, "assignee"))
        .setDueDate(Json.text(json, "dueDate"))
        .setFollowUpDate(Json.text(json, "followUpDate"))
        .setCandidateGroupsList(texts(json.path("candidateGroups")))
        .setCandidateUsersList(texts(json.path("candidateUsers")))
        .setPriority(json.path("priority").asInt(-1));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
