package org.bridges.camunda;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What both official clients deploy and drive: a task, work, a message and a table. */
final class DrivenModels {

  /** File names with their contents. */
  static final Map<String, String> FILES = files();

  private DrivenModels() {}

  /** The files, written to a folder. */
  static List<Path> in(Path folder) throws IOException {
    for (var file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return FILES.keySet().stream().map(folder::resolve).toList();
  }

  private static Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put("greeting.bpmn", text(CamundaFixture.taskProcess("greeting")));
    files.put("work.bpmn", text(work()));
    files.put("hear.bpmn", text(hear()));
    files.put("colour.dmn", Tables.COLOUR);
    files.put("greet-form.form", CamundaFixture.FORM);
    return files;
  }

  private static BpmnModelInstance work() {
    return Bpmn.createExecutableProcess("work")
        .startEvent("Start")
        .serviceTask("Task_Work", task -> task.zeebeJobTypeExpression("type"))
        .boundaryEvent("Failed", event -> event.error("Err_Work"))
        .endEvent("End_Failed")
        .moveToActivity("Task_Work")
        .endEvent("End")
        .done();
  }

  /** One job, at a step with this id. */
  static BpmnModelInstance moving(String step) {
    return Bpmn.createExecutableProcess("moving")
        .startEvent("Start")
        .serviceTask(step, task -> task.zeebeJobType("moving"))
        .endEvent("End")
        .done();
  }

  private static BpmnModelInstance hear() {
    return Bpmn.createExecutableProcess("hear")
        .startEvent("Start")
        .intermediateCatchEvent("Wait")
        .message(message -> message.name("heard").zeebeCorrelationKey("=id"))
        .endEvent("End")
        .done();
  }

  private static String text(BpmnModelInstance model) {
    return Bpmn.convertToString(model);
  }
}
