package org.bridges.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bridges.engine.ModelPlaces.Place;
import org.jspecify.annotations.Nullable;

/**
 * Holds a mapping against both versions of the model: every place where a case can wait is answered
 * for, every timer by name, and what the engine would refuse is said before anything is moved.
 */
final class VersionCheck {

  private final ModelPlaces before;
  private final ModelPlaces after;
  private final VersionMapping mapping;
  private final List<String> problems = new ArrayList<>();

  private VersionCheck(ModelPlaces before, ModelPlaces after, VersionMapping mapping) {
    this.before = before;
    this.after = after;
    this.mapping = mapping;
  }

  /** What is wrong, in words with element ids; empty where everything is answered for. */
  static List<String> problems(ModelPlaces before, ModelPlaces after, VersionMapping mapping) {
    return new VersionCheck(before, after, mapping).look();
  }

  /** Whether a case can wait at the same places for the same moments in both versions. */
  static boolean isSame(ModelPlaces before, ModelPlaces after) {
    return before.places().keySet().equals(after.places().keySet())
        && before.places().values().stream()
            .allMatch(place -> isSame(place, after.places().get(place.id())));
  }

  private static boolean isSame(Place one, @Nullable Place other) {
    return other != null
        && one.kind().equals(other.kind())
        && one.within().equals(other.within())
        && Objects.equals(one.attachedTo(), other.attachedTo())
        && Objects.equals(one.timer(), other.timer());
  }

  private List<String> look() {
    before.places().values().forEach(this::look);
    mapping.timers().keySet().forEach(this::mustHaveBeen);
    mapping.steps().keySet().forEach(this::mustHaveBeen);
    mapping.dropped().keySet().forEach(this::mustHaveBeen);
    for (var timer : after.timers()) {
      if (!mapping.goingOn().contains(timer.id()) && !mapping.added().containsKey(timer.id())) {
        problems.add("The new timer %s is not named under 'added'.".formatted(timer.id()));
      }
    }
    mapping.renamed().keySet().stream()
        .filter(after.places()::containsKey)
        .forEach(
            id -> problems.add("%s has another name, but its id is used again.".formatted(id)));
    return List.copyOf(problems);
  }

  private void mustHaveBeen(String id) {
    if (!before.places().containsKey(id)) {
      problems.add("%s is named, but no case could wait there.".formatted(id));
    }
  }

  private void look(Place place) {
    if (mapping.dropped().containsKey(place.id())) {
      lookAtDropped(place);
      return;
    }
    if (place.isTimer() && !mapping.timers().containsKey(place.id())) {
      problems.add(
          "The timer %s is named neither under 'timers' nor under 'dropped'."
              .formatted(place.id()));
      return;
    }
    var target = after.places().get(mapping.presentId(place.id()));
    if (target == null) {
      problems.add("%s is gone, and nothing says where its cases go.".formatted(place.id()));
    } else if (!target.kind().equals(place.kind())) {
      problems.add(
          "%s is a %s and would become a %s.".formatted(place.id(), place.kind(), target.kind()));
    } else {
      lookAround(place, target);
    }
  }

  private void lookAround(Place place, Place target) {
    if (!present(place.within()).equals(target.within())) {
      problems.add("%s would go into another sub-process.".formatted(place.id()));
    }
    var attached = place.attachedTo() == null ? null : present(place.attachedTo());
    if (!Objects.equals(attached, target.attachedTo())) {
      problems.add("%s would belong to another step.".formatted(place.id()));
    }
  }

  private String present(String id) {
    return mapping.presentId(id);
  }

  /** Who waits for a person or on the main way cannot be left behind. */
  private void lookAtDropped(Place place) {
    var isEvent = place.kind().startsWith("boundaryEvent") || place.kind().startsWith("startEvent");
    if (!isEvent && (place.onMainWay() || !place.kind().equals("serviceTask"))) {
      problems.add("%s cannot be dropped: a case may stand there.".formatted(place.id()));
    }
  }
}
