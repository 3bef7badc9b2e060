package org.bridges.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mapping files of all releases: {@code processes/moves/PROCESS-TAG.json}. */
@Component
class VersionMappings {

  private final Map<String, List<VersionMapping>> files = new HashMap<>();

  VersionMappings(ModelFiles models, JsonMapper json) {
    for (var file : models.mappings()) {
      var mapping = json.readValue(ModelFiles.bytes(file), VersionMapping.class);
      files.computeIfAbsent(mapping.process(), process -> new ArrayList<>()).add(mapping);
    }
  }

  /** The way from one version to a later one, over those between; empty where a file is missing. */
  Optional<VersionMapping> between(ModelPlaces before, ModelPlaces after) {
    if (before.tag().equals(after.tag())) {
      return VersionCheck.isSame(before, after)
          ? Optional.of(VersionMapping.same(before, after))
          : Optional.empty();
    }
    var way = Optional.<VersionMapping>empty();
    var at = before.tag();
    for (var steps = 0; steps <= all(before.processId()).size(); steps++) {
      if (at.equals(after.tag())) {
        return way;
      }
      var next = from(before.processId(), at);
      if (next.isEmpty()) {
        break;
      }
      way = Optional.of(way.map(so -> so.then(next.get()).onlyOf(before)).orElse(next.get()));
      at = next.get().to();
    }
    return VersionCheck.isSame(before, after)
        ? Optional.of(VersionMapping.same(before, after))
        : Optional.empty();
  }

  /** The name that a step of an earlier version has today. */
  String presentId(String processId, String elementId) {
    var id = elementId;
    for (var file = 0; file < all(processId).size(); file++) {
      var known = id;
      id =
          all(processId).stream()
              .map(mapping -> mapping.presentId(known))
              .filter(next -> !next.equals(known))
              .findFirst()
              .orElse(known);
    }
    return id;
  }

  /** Every former name of a step of this process, with the one it has today. */
  Map<String, String> renamed(String processId) {
    var renamed = new HashMap<String, String>();
    for (var file : all(processId)) {
      file.renamed().keySet().forEach(id -> renamed.put(id, presentId(processId, id)));
    }
    return renamed;
  }

  private Optional<VersionMapping> from(String processId, String tag) {
    return all(processId).stream().filter(mapping -> mapping.from().equals(tag)).findFirst();
  }

  private List<VersionMapping> all(String processId) {
    return files.getOrDefault(processId, List.of());
  }
}
