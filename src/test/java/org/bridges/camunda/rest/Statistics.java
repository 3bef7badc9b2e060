package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.bridges.camunda.records.ElementRow;
import org.bridges.camunda.records.InstanceRow;

/** How many visits to each element are under way, stuck, done or cancelled. */
final class Statistics {

  private long active;
  private long canceled;
  private long incidents;
  private long completed;

  static ObjectNode of(Collection<InstanceRow> instances) {
    Map<String, Statistics> counts = new TreeMap<>();
    for (var instance : instances) {
      for (var element : instance.elements().values()) {
        counts.computeIfAbsent(element.elementId(), id -> new Statistics()).add(element);
      }
    }
    var answer = Json.object();
    var items = answer.putArray("items");
    counts.forEach((element, count) -> items.add(count.view(element)));
    return answer;
  }

  private void add(ElementRow element) {
    switch (element.state()) {
      case ACTIVE -> {
        if (element.incident() == null) {
          active++;
        } else {
          incidents++;
        }
      }
      case COMPLETED -> completed++;
      case TERMINATED -> canceled++;
    }
  }

  private ObjectNode view(String element) {
    return Json.object()
        .put("elementId", element)
        .put("active", active)
        .put("canceled", canceled)
        .put("incidents", incidents)
        .put("completed", completed);
  }
}
