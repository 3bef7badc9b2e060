package org.bridges.model;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.List;

/**
 * A step of a person, as the model says it.
 *
 * @param keys the variables that come out of it, each the answer of the same name
 */
record UserStep(
    String processId,
    String elementId,
    String name,
    String formId,
    String group,
    String due,
    List<String> keys) {

  static List<UserStep> of(BpmnFile file) {
    return file.all(UserTask.class).stream().map(task -> of(file.processId(), task)).toList();
  }

  private static UserStep of(String processId, UserTask task) {
    return new UserStep(
        processId,
        task.getId(),
        task.getName(),
        task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId(),
        task.getSingleExtensionElement(ZeebeAssignmentDefinition.class).getCandidateGroups(),
        task.getSingleExtensionElement(ZeebeTaskSchedule.class).getDueDate(),
        task.getSingleExtensionElement(ZeebeIoMapping.class).getOutputs().stream()
            .filter(output -> output.getSource().equals("=" + output.getTarget()))
            .map(output -> output.getTarget())
            .toList());
  }
}
