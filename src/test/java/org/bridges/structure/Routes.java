package org.bridges.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The routes of the office, as {@code GET /cases/{id}}. */
public final class Routes {

  /** Other people's routes, and those of the development run, where everybody is invented. */
  private static final List<String> ELSEWHERE =
      List.of("org.springdoc.", "org.springframework.", "org.bridges.office.");

  private Routes() {}

  /** The routes of a handler; none for those that stand elsewhere. */
  public static List<String> of(RequestMappingInfo info, HandlerMethod handler) {
    var type = handler.getBeanType().getName();
    if (ELSEWHERE.stream().anyMatch(type::startsWith)) {
      return List.of();
    }
    Set<String> methods = new TreeSet<>();
    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
    if (methods.isEmpty()) {
      methods.add("ANY");
    }
    var routes = new ArrayList<String>();
    for (var method : methods) {
      info.getPatternValues().forEach(pattern -> routes.add(method + " " + pattern));
    }
    return routes;
  }
}
