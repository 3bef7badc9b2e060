package org.bridges.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A mapping file as it begins: every timer by name; the person who changed the model goes on. */
final class VersionDraft {

  /** What a draft says where a person has to give a reason. */
  static final String ASK = "Say why.";

  private VersionDraft() {}

  /**
   * What is known without asking: what kept its id.
   *
   * @param renamed former id to present one, as far as somebody said so
   */
  static VersionMapping of(ModelPlaces before, ModelPlaces after, Map<String, String> renamed) {
    var steps = new HashMap<String, String>();
    var timers = new HashMap<String, String>();
    var dropped = new HashMap<String, String>();
    for (var place : before.places().values()) {
      var present = renamed.getOrDefault(place.id(), place.id());
      if (!after.places().containsKey(present)) {
        dropped.put(place.id(), ASK);
      } else if (place.isTimer()) {
        timers.put(place.id(), present);
      } else if (!present.equals(place.id())) {
        steps.put(place.id(), present);
      }
    }
    var added = new HashMap<String, String>();
    after.timers().stream()
        .filter(timer -> !timers.containsValue(timer.id()))
        .forEach(timer -> added.put(timer.id(), ASK));
    return new VersionMapping(
        before.processId(), before.tag(), after.tag(), steps, timers, dropped, added);
  }

  /** The file's text, in an order that can be read. */
  static String text(VersionMapping mapping) {
    var sorted = new java.util.LinkedHashMap<String, Object>();
    sorted.put("process", mapping.process());
    sorted.put("from", mapping.from());
    sorted.put("to", mapping.to());
    sorted.put("steps", new TreeMap<>(mapping.steps()));
    sorted.put("timers", new TreeMap<>(mapping.timers()));
    sorted.put("dropped", new TreeMap<>(mapping.dropped()));
    sorted.put("added", new TreeMap<>(mapping.added()));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(sorted)
        + "\n";
  }
}
