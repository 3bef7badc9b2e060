package org.bridges.camunda.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the endpoint of a path; the templates are those of the contract. */
final class Router {

  private final List<Route> routes = new ArrayList<>();

  /** Adds an endpoint. */
  Router on(String method, String template, Endpoint endpoint) {
    routes.add(new Route(method, template, List.of(template.split("/")), endpoint));
    return this;
  }

  /** All operations, as {@code POST /user-tasks/search}. */
  Set<String> operations() {
    return routes.stream()
        .map(route -> route.method + " " + route.template)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Finds the endpoint, or says in the contract's way why there is none. */
  Match find(String method, String path) {
    var parts = List.of(path.split("/"));
    var otherMethod = false;
    for (var route : routes) {
      var values = route.match(parts);
      if (values != null && route.method.equals(method)) {
        return new Match(route.method, route.template, values, route.endpoint);
      }
      otherMethod |= values != null;
    }
    throw otherMethod
        ? Problem.methodNotAllowed("Method '%s' is not supported".formatted(method))
        : Problem.notFound("No endpoint %s /v2%s".formatted(method, path));
  }

  /** One endpoint. */
  interface Endpoint {

    Reply answer(Call call);
  }

  record Match(String method, String template, Map<String, String> path, Endpoint endpoint) {

    String operation() {
      return method + " " + template;
    }
  }

  private record Route(String method, String template, List<String> parts, Endpoint endpoint) {

    @Nullable Map<String, String> match(List<String> path) {
      if (path.size() != parts.size()) {
        return null;
      }
      var values = new HashMap<String, String>();
      for (var i = 0; i < parts.size(); i++) {
        var part = parts.get(i);
        if (part.startsWith("{")) {
          values.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return null;
        }
      }
      return values;
    }
  }
}
