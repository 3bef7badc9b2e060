package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deployed processes and forms. */
public final class Definitions {

  static final String TENANT = "<default>";

  private final Map<Long, DefinitionRow> processes = new LinkedHashMap<>();
  private final Map<String, DefinitionRow> latest = new HashMap<>();
  private final Map<Long, FormRow> forms = new LinkedHashMap<>();

  /** All versions of all processes. */
  public Collection<DefinitionRow> processes() {
    return processes.values();
  }

  /** A process by its key. */
  public @Nullable DefinitionRow process(long key) {
    return processes.get(key);
  }

  /** Whether a process is the newest version of its id. */
  public boolean isLatest(DefinitionRow process) {
    return latest.get(process.id()) == process;
  }

  /** A form by its key. */
  public @Nullable FormRow form(long key) {
    return forms.get(key);
  }

  void onProcess(Record<?> event, Process process) {
    if (event.getIntent() == ProcessIntent.CREATED) {
      var row =
          new DefinitionRow(
              process.getProcessDefinitionKey(),
              process.getBpmnProcessId(),
              process.getVersion(),
              Row.text(process.getVersionTag()),
              process.getResourceName(),
              new String(process.getResource(), StandardCharsets.UTF_8));
      processes.put(row.key(), row);
      latest.put(row.id(), row);
    }
  }

  void onForm(Record<?> event, Form form) {
    if (event.getIntent() == FormIntent.CREATED) {
      var schema = new String(form.getResource(), StandardCharsets.UTF_8);
      forms.put(
          form.getFormKey(),
          new FormRow(form.getFormKey(), form.getFormId(), form.getVersion(), schema));
    }
  }
}
