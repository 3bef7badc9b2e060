package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.bridges.audit.Audited;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route is either audited or stands here as one that shows nobody's record. */
@OfficeTest
class AuditedRoutesTests {

  /** Route to the reason why nobody's record is there. */
  private static final Map<String, String> NOBODY_S_RECORD =
      Map.ofEntries(
          Map.entry("GET /", "the start page"),
          Map.entry("GET /login", "the form to sign in; the tries are written by their events"),
          Map.entry("GET /refer", "the empty public form"),
          Map.entry("GET /refer/safety", "advice"),
          Map.entry("GET /work/new-referral", "the empty form of the desk"),
          Map.entry("GET /running-cases", "the way in for cases from before; files by their date"),
          Map.entry("GET /running-cases/new", "the empty form of it"),
          Map.entry("GET /running-cases/template.csv", "column names and invented lines"),
          Map.entry("GET /agencies", "agencies as everybody on staff knows them"),
          Map.entry("GET /api/agencies", "the same"),
          Map.entry("GET /api/agencies/{code}", "the same"),
          Map.entry("GET /api/admin/agencies", "the same"),
          Map.entry("GET /api/admin/vault/rotation", "how many rows have the new key"),
          Map.entry("GET /api/admin/retention", "periods, and how many rows a run changed"),
          Map.entry("GET /flow", "counts"),
          Map.entry("GET /api/flow", "counts"),
          Map.entry("GET /flow/{process}.bpmn", "a model"),
          Map.entry("POST /flow/stuck/{key}", "a technical step of the engine, by its key"));

  @Autowired ApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyRouteIsAuditedOrListed() {
    var audited = new TreeSet<String>();
    var listed = new TreeSet<String>();
    var forgotten = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              for (var route : Routes.of(info, handler)) {
                if (handler.hasMethodAnnotation(Audited.class)) {
                  audited.add(route);
                } else {
                  (NOBODY_S_RECORD.containsKey(route) ? listed : forgotten).add(route);
                }
              }
            });

    System.out.printf(
        "audit: %d routes audited, %d show nobody's record%n", audited.size(), listed.size());
    assertThat(forgotten).as("neither @Audited nor in the list of this test").isEmpty();
    assertThat(listed).isEqualTo(new TreeSet<>(NOBODY_S_RECORD.keySet()));
    assertThat(audited).hasSizeGreaterThanOrEqualTo(45);
  }

  /** The annotation alone does nothing: it must be a bean around which the audit stands. */
  @Test
  void theAuditStandsAroundEveryAuditedRoute() {
    var bare = new TreeSet<String>();
    mapping.getHandlerMethods().values().stream()
        .filter(handler -> handler.hasMethodAnnotation(Audited.class))
        .filter(handler -> !AopUtils.isAopProxy(context.getBean(handler.getBean().toString())))
        .forEach(handler -> bare.add(handler.toString()));

    assertThat(bare).isEmpty();
  }

  /** The wrong example: a route that nobody thought of. */
  @Test
  void noticesARouteThatIsNeither() throws NoSuchMethodException {
    var handler = new HandlerMethod(new Forgotten(), "show");

    assertThat(Routes.of(RequestMappingInfo.paths("/forgotten").build(), handler))
        .containsExactly("ANY /forgotten")
        .noneMatch(NOBODY_S_RECORD::containsKey);
    assertThat(handler.hasMethodAnnotation(Audited.class)).isFalse();
  }

  private static final class Forgotten {

    public String show() {
      return "everybody";
    }
  }
}
