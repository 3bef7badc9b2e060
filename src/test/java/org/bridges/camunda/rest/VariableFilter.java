package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.bridges.camunda.records.InstanceRow;

/** The filter part that asks for variables by name and value. */
final class VariableFilter {

  private VariableFilter() {}

  /** Whether a scope of an instance holds all the wanted variables. */
  static boolean allHeld(JsonNode wanted, InstanceRow instance, long scope) {
    for (var one : wanted) {
      if (!held(one, instance, scope)) {
        return false;
      }
    }
    return true;
  }

  private static boolean held(JsonNode wanted, InstanceRow instance, long scope) {
    return instance.variables().stream()
        .filter(variable -> variable.scope() == scope)
        .filter(variable -> variable.name().equals(wanted.path("name").asText()))
        .anyMatch(variable -> Condition.holds(wanted.path("value"), variable.json()));
  }
}
