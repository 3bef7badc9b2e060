package org.bridges.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;

/** The moments of a stage as engine variables. */
public final class StageVariables {

  private StageVariables() {}

  /**
   * Names a stage's moments for the models, as {@code firstContactDueAt}; those that the table
   * leaves empty are absent.
   */
  public static Map<String, Object> of(String prefix, Moments moments, OfficeTime time) {
    var variables = new HashMap<String, Object>();
    put(variables, prefix + "ReminderAt", moments.reminder(), time);
    put(variables, prefix + "DueAt", moments.due(), time);
    put(variables, prefix + "Reminder2At", moments.reminder2(), time);
    put(variables, prefix + "EscalationAt", moments.escalation(), time);
    put(variables, prefix + "Escalation2At", moments.escalation2(), time);
    return variables;
  }

  private static void put(
      Map<String, Object> variables, String name, @Nullable Instant moment, OfficeTime time) {
    if (moment != null) {
      variables.put(name, time.iso(moment));
    }
  }
}
