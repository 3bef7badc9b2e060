package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bridges.camunda.records.Row;

/** Which rows a search shows: by their own fields, and by rules for what is no field. */
final class Filter<R extends Row> {

  private final Map<String, Rule<R>> rules = new LinkedHashMap<>();

  /** Adds a rule for a filter property that no field of the row answers. */
  Filter<R> rule(String property, Rule<R> rule) {
    rules.put(property, rule);
    return this;
  }

  boolean matches(R row, JsonNode filter) {
    for (var entry : filter.properties()) {
      var wanted = entry.getValue();
      if (!wanted.isNull() && !matches(row, entry.getKey(), wanted, filter)) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(R row, String property, JsonNode wanted, JsonNode filter) {
    if (property.equals("$or")) {
      return anyMatches(row, wanted);
    }
    var rule = rules.get(property);
    return rule == null
        ? Condition.holds(wanted, row.value(property))
        : rule.holds(row, wanted, filter);
  }

  private boolean anyMatches(R row, JsonNode branches) {
    for (var branch : branches) {
      if (matches(row, branch)) {
        return true;
      }
    }
    return branches.isEmpty();
  }

  /** Decides about one property; sees the whole filter, since some properties belong together. */
  interface Rule<R> {

    boolean holds(R row, JsonNode wanted, JsonNode filter);
  }
}
