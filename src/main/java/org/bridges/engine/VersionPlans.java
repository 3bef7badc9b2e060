package org.bridges.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.InstanceMove.Plan;
import org.bridges.engine.VersionSearch.Version;
import org.springframework.stereotype.Component;

/** How instances of each earlier version get to the present one. */
@Component
class VersionPlans {

  private final VersionSearch search;
  private final VersionMappings mappings;
  private final Models models;

  VersionPlans(VersionSearch search, VersionMappings mappings, Models models) {
    this.search = search;
    this.mappings = mappings;
    this.models = models;
  }

  /**
   * How many instances follow a version.
   *
   * @param present the newest version of the same process
   */
  record Following(Version version, Version present, long instances) {

    boolean isEarlier() {
      return version.number() < present.number();
    }
  }

  /**
   * Every version of our processes that instances follow, and the newest of each. Searches lag.
   *
   * @throws io.camunda.client.api.command.ClientException while the engine is away
   */
  List<Following> following() {
    var found = new ArrayList<Following>();
    var versions = search.versions();
    var present = present(versions);
    for (var version : versions) {
      var newest = present.get(version.processId());
      if (newest != null) {
        var one = new Following(version, newest, search.count(version.key()));
        if (one.instances() > 0 || !one.isEarlier()) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** How many instances follow an earlier version. */
  int toMove() {
    return following().stream()
        .filter(Following::isEarlier)
        .mapToInt(one -> Math.toIntExact(one.instances()))
        .sum();
  }

  /** One for each earlier version that the engine knows, also where nobody follows it any more. */
  List<Plan> all() {
    var versions = search.versions();
    var present = present(versions);
    var plans = new ArrayList<Plan>();
    for (var version : versions) {
      var newest = present.get(version.processId());
      if (newest != null && newest.number() > version.number()) {
        plans.add(plan(version, newest));
      }
    }
    return plans;
  }

  /** Why no instance of this version can be moved, in words; empty where they can be. */
  List<String> problems(Plan plan) {
    return mappings
        .between(plan.before(), plan.after())
        .map(way -> VersionCheck.problems(plan.before(), plan.after(), way))
        .orElseGet(
            () ->
                List.of(
                    "No mapping file leads from version %s to %s."
                        .formatted(plan.before().tag(), plan.after().tag())));
  }

  private Map<String, Version> present(List<Version> versions) {
    var present = new HashMap<String, Version>();
    versions.stream()
        .filter(version -> models.processes().containsKey(version.processId()))
        .forEach(version -> present.merge(version.processId(), version, VersionPlans::newer));
    return present;
  }

  /** How instances of an earlier version get to a later one. */
  Plan plan(Version from, Version to) {
    var before = search.places(from.key());
    var after = search.places(to.key());
    var way =
        mappings
            .between(before, after)
            .filter(found -> VersionCheck.problems(before, after, found).isEmpty())
            .orElse(null);
    return new Plan(from, to, before, after, way);
  }

  private static Version newer(Version one, Version other) {
    return one.number() > other.number() ? one : other;
  }
}
