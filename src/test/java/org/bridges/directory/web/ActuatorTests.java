package org.bridges.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every endpoint of the actuator, as everybody: the operator alone looks into the machine. */
@OfficeTest
class ActuatorTests {

  private static final List<String> EVERYBODY =
      List.of(
          "nobody",
          "coordinator",
          "family",
          "advocate",
          "manager",
          "auditor",
          "operator",
          "partner-system");

  /** What Spring Boot knows besides; none of it is there, for nobody. */
  private static final List<String> SHUT =
      List.of(
          "env",
          "beans",
          "heapdump",
          "threaddump",
          "loggers",
          "mappings",
          "configprops",
          "scheduledtasks",
          "sessions",
          "shutdown",
          "httpexchanges",
          "flyway");

  @LocalServerPort int port;
  @Autowired WebEndpointsSupplier endpoints;

  @Test
  void onlyTheOperatorOpensThem() {
    var paths =
        Stream.concat(
                Stream.of("/actuator"),
                endpoints.getEndpoints().stream()
                    .map(one -> "/actuator/" + one.getRootPath())
                    .filter(one -> !one.equals("/actuator/health")))
            .toList();
    var asked = 0;
    for (var person : EVERYBODY) {
      var browser = FormBrowser.of(port, person);
      for (var path : paths) {
        asked++;
        var expected =
            switch (person) {
              case "operator" -> 200;
              case "nobody" -> 302;
              default -> 403;
            };
        assertThat(browser.get(path).statusCode())
            .as("%s for %s", path, person)
            .isEqualTo(expected);
      }
    }

    System.out.printf(
        "actuator: %d endpoints as %d people, %d answers%n", paths.size(), EVERYBODY.size(), asked);
    assertThat(paths).contains("/actuator/metrics", "/actuator/info");
  }

  @Test
  void healthIsOpenAndItsPartsAreTheOperatorsAlone() {
    var seen = new ArrayList<String>();
    for (var person : EVERYBODY) {
      var answer = FormBrowser.of(port, person).get("/actuator/health");
      assertThat(answer.statusCode()).as(person).isIn(200, 503);
      if (answer.body().contains("components")) {
        seen.add(person);
      }
      assertThat(FormBrowser.of(port, person).get("/actuator/health/db").statusCode())
          .as("a part, for %s", person)
          .isEqualTo(person.equals("operator") ? 200 : 404);
    }
    assertThat(seen).containsExactly("operator");
  }

  @Test
  void nothingElseIsThere() {
    var operator = FormBrowser.of(port, "operator");
    for (var endpoint : SHUT) {
      assertThat(operator.get("/actuator/" + endpoint).statusCode()).as(endpoint).isEqualTo(404);
    }
  }
}
