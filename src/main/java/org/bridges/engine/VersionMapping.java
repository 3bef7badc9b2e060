package org.bridges.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the places of a model in a later version: one mapping file, or several in a row.
 * What it does not name keeps its id.
 *
 * @param process the process that changed
 * @param from tag of the version before
 * @param to tag of the version after
 * @param steps former id to present one, of places that are no timers
 * @param timers every timer of the version before that goes on, to its present id
 * @param dropped what is gone, with the reason in words
 * @param added timers that the version before did not have, with the reason in words
 */
record VersionMapping(
    String process,
    String from,
    String to,
    Map<String, String> steps,
    Map<String, String> timers,
    Map<String, String> dropped,
    Map<String, String> added) {

  VersionMapping {
    steps = orNone(steps);
    timers = orNone(timers);
    dropped = orNone(dropped);
    added = orNone(added);
  }

  /** A part that a file leaves out names nothing. */
  private static Map<String, String> orNone(@Nullable Map<String, String> part) {
    return part == null ? Map.of() : Map.copyOf(part);
  }

  /** Between two versions in which a case can wait at the same places. */
  static VersionMapping same(ModelPlaces before, ModelPlaces after) {
    var timers = new HashMap<String, String>();
    before.timers().forEach(timer -> timers.put(timer.id(), timer.id()));
    return new VersionMapping(
        before.processId(), before.tag(), after.tag(), Map.of(), timers, Map.of(), Map.of());
  }

  /** The present id of a place of the version before. */
  String presentId(String formerId) {
    return timers.getOrDefault(formerId, steps.getOrDefault(formerId, formerId));
  }

  /** Both in a row, as one. */
  VersionMapping then(VersionMapping next) {
    var longTimers = new HashMap<String, String>();
    var gone = new HashMap<>(dropped);
    timers.forEach(
        (before, between) -> {
          if (next.dropped.containsKey(between)) {
            gone.put(before, next.dropped.get(between));
          } else {
            longTimers.put(before, next.presentId(between));
          }
        });
    var longSteps = new HashMap<String, String>();
    var formerIds = new HashSet<>(steps.keySet());
    formerIds.addAll(next.steps.keySet());
    formerIds.removeAll(steps.values());
    formerIds.forEach(id -> longSteps.put(id, next.presentId(presentId(id))));
    next.dropped.keySet().stream()
        .filter(id -> !timers.containsValue(id) && !added.containsKey(id))
        .forEach(id -> gone.put(formerId(id), next.dropped.getOrDefault(id, "")));
    var fresh = new HashMap<>(next.added);
    added.forEach((id, reason) -> fresh.put(next.presentId(id), reason));
    fresh.keySet().removeAll(next.dropped.keySet());
    return new VersionMapping(process, from, next.to, longSteps, longTimers, gone, fresh);
  }

  /** Without what came into being between the two versions. */
  VersionMapping onlyOf(ModelPlaces before) {
    var known = before.places().keySet();
    var longSteps = new HashMap<>(steps);
    longSteps.keySet().retainAll(known);
    var gone = new HashMap<>(dropped);
    gone.keySet().retainAll(known);
    return new VersionMapping(process, from, to, longSteps, timers, gone, added);
  }

  /** All former ids that have another name now. */
  Map<String, String> renamed() {
    var renamed = new HashMap<>(steps);
    renamed.putAll(timers);
    renamed.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
    return renamed;
  }

  /** Ids of timers that the version after has from the one before. */
  Set<String> goingOn() {
    return Set.copyOf(timers.values());
  }

  private String formerId(String between) {
    return steps.entrySet().stream()
        .filter(one -> one.getValue().equals(between))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(between);
  }
}
