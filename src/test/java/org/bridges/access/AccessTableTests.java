package org.bridges.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.audit.Audited;
import org.bridges.audit.SubjectKind;
import org.bridges.intake.ReferralFile;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.structure.Routes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route as every kind of person, asked for real, against {@code access/routes.txt}: + is let
 * in, - is refused, 0 is "not there" for them. A route without a line fails. Written anew by {@code
 * mvn -q test -Dtest=AccessTableTests -Dbridges.write=true}; then read each changed sign.
 */
@OfficeTest
class AccessTableTests {

  private static final Path TABLE = Path.of("src/test/resources/access/routes.txt");

  /** No step is done by it: the next person finds everything as it was. */
  private static final String NO_ANSWER = "{\"coordinatorChoice\": \"NOBODY\"}";

  /** What the forms of the pages ask for, so that each request comes as far as the gate. */
  private static final Map<String, String> FORM =
      Map.of("text", "", "kind", "FOLLOW_UP", "answers", NO_ANSWER, "agencyCode", "ALAMITO-MED");

  /** Column, user name and role; the case is the coordinator's, its county Kerr. */
  private static final Map<String, List<String>> PEOPLE = people();

  @Autowired WebApplicationContext context;
  @Autowired GateOffice office;
  @Autowired ReferralFile referrals;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final Map<SubjectKind, String> subjects = new LinkedHashMap<>();
  private MockMvcTester web;

  @Test
  void everyRouteLetsInWhomTheTableNames() throws IOException {
    web = OfficeWeb.of(context);
    aCaseWithEverythingThatARouteNames();
    var found = new TreeMap<String, String>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                Routes.of(info, handler).forEach(route -> found.put(route, signs(route, handler))));
    if (Boolean.getBoolean("bridges.write")) {
      write(found);
    }

    System.out.printf(
        "access: %d routes asked as %d kinds of people, %d answers%n",
        found.size(), PEOPLE.size(), found.size() * PEOPLE.size());
    assertThat(found).isEqualTo(table());
  }

  private void aCaseWithEverythingThatARouteNames() {
    office.anAdvocateElsewhere();
    var caseId = office.aCaseWithTeam();
    subjects.put(SubjectKind.CASE, caseId.toString());
    subjects.put(SubjectKind.TASK, office.openTask(caseId).toString());
    subjects.put(SubjectKind.MEETING, office.aMeeting(caseId).toString());
    subjects.put(SubjectKind.TRANSFER, office.aTransferTo(caseId, County.BEXAR).toString());
    subjects.put(SubjectKind.NOTICE, office.aNotice(caseId).toString());
    var receipt = new ReferralOfKerr(web).receipt();
    subjects.put(SubjectKind.RECEIPT, receipt);
    subjects.put(SubjectKind.REFERRAL, referrals.byReceipt(receipt).id().toString());
    subjects.put(SubjectKind.LINK, "no-such-token");
  }

  private String signs(String route, HandlerMethod handler) {
    return PEOPLE.values().stream()
        .map(person -> sign(ask(route, handler, person)))
        .collect(Collectors.joining(" "));
  }

  private static String sign(int status) {
    return switch (status) {
      case 401, 403 -> "-";
      case 404 -> "0";
      default -> "+";
    };
  }

  private int ask(String route, HandlerMethod handler, List<String> person) {
    var parts = route.split(" ", 2);
    var uri = parts[1];
    var rule = handler.getMethodAnnotation(Audited.class);
    if (rule != null && rule.of() != SubjectKind.NONE) {
      uri = uri.replace("{" + rule.by() + "}", subjects.get(rule.of()));
    }
    uri =
        uri.replace("{process}", "intake")
            .replace("{code}", "ALAMITO-MED")
            .replace("{username}", "family")
            .replaceAll("\\{(key)}", "1")
            .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    var request =
        web.method(HttpMethod.valueOf(parts[0].equals("ANY") ? "GET" : parts[0]))
            .uri(uri)
            .accept(uri.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
            .with(csrf());
    if (uri.startsWith("/api/") && !parts[0].equals("GET")) {
      request = request.contentType(MediaType.APPLICATION_JSON).content(body(uri));
    }
    if (!uri.startsWith("/api/")) {
      for (var param : FORM.entrySet()) {
        request = request.param(param.getKey(), param.getValue());
      }
      request = request.param("caseId", subjects.get(SubjectKind.CASE));
    }
    if (!person.isEmpty()) {
      request = request.with(user(person.get(0)).roles(person.get(1)));
    }
    var response = request.exchange().getResponse();
    var isSentToSignIn =
        person.isEmpty()
            && response.getStatus() == 302
            && String.valueOf(response.getHeader("Location")).endsWith("/login");
    return isSentToSignIn ? 401 : response.getStatus();
  }

  private static String body(String uri) {
    return uri.endsWith("/completion") ? "{\"values\": %s}".formatted(NO_ANSWER) : "{}";
  }

  private static Map<String, List<String>> people() {
    var people = new LinkedHashMap<String, List<String>>();
    people.put("nobody", List.of());
    people.put("owner", List.of("coordinator", "COORDINATOR"));
    people.put("coordinator-elsewhere", List.of("coordinator2", "COORDINATOR"));
    people.put("family-on-team", List.of("family", "FAMILY"));
    people.put("advocate-on-team", List.of("advocate", "ADVOCATE"));
    people.put("advocate-elsewhere", List.of(GateOffice.OTHER_ADVOCATE, "ADVOCATE"));
    people.put("manager", List.of("manager", "MANAGER"));
    people.put("auditor", List.of("auditor", "AUDITOR"));
    people.put("operator", List.of("operator", "OPERATOR"));
    people.put("partner-system", List.of("partner-system", "PARTNER_SYSTEM"));
    return people;
  }

  private static Map<String, String> table() throws IOException {
    var table = new TreeMap<String, String>();
    for (var line : Files.readAllLines(TABLE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        table.put(line.substring(0, 60).strip(), line.substring(60).strip());
      }
    }
    return table;
  }

  private static void write(Map<String, String> found) throws IOException {
    var text = new StringBuilder();
    text.append(
        "# Every route as every kind of person: + let in, - refused, 0 not there for them.\n");
    text.append("# ").append(String.join(", ", PEOPLE.keySet())).append('\n');
    found.forEach((route, signs) -> text.append("%-60s%s%n".formatted(route, signs)));
    Files.writeString(TABLE, text);
  }
}
