package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Absences;
import org.bridges.directory.Directory;
import org.bridges.directory.OnCall;
import org.bridges.directory.Role;
import org.bridges.office.DemoDirectory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The pages of people, rota, caseloads and questions for an advocate, as each person sees them. */
@OfficeTest
class TeamPageTests {

  @Autowired WebApplicationContext context;
  @Autowired TeamOffice office;
  @Autowired Absences absences;
  @Autowired OnCall onCall;
  @Autowired Directory directory;
  @Autowired CaseFile cases;
  @Autowired CaseloadDesk caseloads;
  @Autowired TeamDesk team;
  @Autowired AdvocateDesk advocates;
  @Autowired ShutOuts shutOuts;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  private MockMvcTester web;

  @BeforeEach
  void theOffice() {
    web = OfficeWeb.of(context);
  }

  @AfterEach
  void everythingIsAsBefore() {
    var rota = onCall.rota();
    rota.shifts().forEach(one -> onCall.end(one.id(), "manager"));
    rota.changes().forEach(one -> onCall.end(one.id(), "manager"));
    office.end();
  }

  @Test
  void everybodySaysOfThemselvesThatTheyAreAwayAndManagersOfAll() {
    var one = office.coordinator(List.of("en"), County.OTHER);
    var other = office.coordinator(List.of("en"), County.OTHER);
    var days = Map.of("first", time.today().toString(), "last", time.today().toString());
    post("/people/absences", one, "COORDINATOR", with(days, "who", other));

    assertThat(directory.presence().away()).containsKey(one).doesNotContainKey(other);
    assertThat(page("/people", "manager", "MANAGER"))
        .contains("away until")
        .contains(directory.staff(one).displayName());
    post("/people/absences", "manager", "MANAGER", with(days, "who", other));
    assertThat(directory.presence().away()).containsKey(other);
    var id = directory.presence().absence(other).id();
    post("/people/absences/" + id + "/end", one, "COORDINATOR", Map.of());
    assertThat(directory.presence().away()).as("not by a colleague").containsKey(other);
    post("/people/absences/" + id + "/end", other, "COORDINATOR", Map.of());
    assertThat(directory.presence().away()).doesNotContainKey(other);
  }

  @Test
  void onlyAManagerKeepsTheRotaAndGapsAndOverlapsAreShown() {
    var night = office.coordinator(List.of("en"), County.OTHER);
    var day = office.coordinator(List.of("en"), County.OTHER);
    assertThat(page("/on-call", night, "COORDINATOR")).contains("There is no weekly pattern yet");
    var line = Map.of("weekday", "MONDAY", "begins", "17:00", "ends", "08:00", "who", night);
    assertThat(send("/on-call/shifts", night, "COORDINATOR", line)).hasStatus(403);
    post("/on-call/shifts", "manager", "MANAGER", line);
    post("/on-call/shifts", "manager", "MANAGER", line);
    assertThat(onCall.rota().shifts()).as("twice is once").hasSize(1);
    assertThat(onCall.rota().shifts().getFirst().weekday()).isEqualTo(DayOfWeek.MONDAY);
    for (var weekday : List.of("MONDAY", "TUESDAY")) {
      post(
          "/on-call/shifts",
          "manager",
          "MANAGER",
          Map.of("weekday", weekday, "begins", "07:00", "ends", "18:00", "who", day));
    }

    assertThat(page("/on-call", "manager", "MANAGER"))
        .contains("Mondays 17:00 to 08:00 the next day")
        .contains("Two at once")
        .contains("Nobody");
    var wrong = Map.of("weekday", "MONDAY", "begins", "17:00", "ends", "08:00", "who", "family");
    post("/on-call/shifts", "manager", "MANAGER", wrong);
    assertThat(onCall.rota().shifts()).hasSize(3);
  }

  @Test
  void aManagerHandsACaseloadOverOnThePage() {
    var ill = office.coordinator(List.of("en"), County.OTHER);
    var next = office.coordinator(List.of("en"), County.OTHER);
    var caseId = office.aCase(County.OTHER, "en", ill);
    clock.awaitQuiet();
    office.away(ill, 5, null);
    var number = cases.view(caseId).caseNumber();

    assertThat(page("/caseloads", "manager", "MANAGER")).contains("These cases wait for somebody");
    assertThat(web.get().uri("/caseloads").with(as(next, "COORDINATOR")).exchange()).hasStatus(403);
    assertThat(page("/caseloads/" + ill, "manager", "MANAGER"))
        .contains("Case " + number)
        .contains("Proposed because: works in Another county")
        .contains("to." + caseId);
    post("/caseloads/" + ill, "manager", "MANAGER", Map.of("to." + caseId, next));
    await().until(() -> caseloads.last(ill).filter(run -> !run.isRunning()).isPresent());

    assertThat(cases.view(caseId).owner()).isEqualTo(next);
    assertThat(page("/caseloads/" + ill, "manager", "MANAGER"))
        .contains("1 of 1 cases were handed over")
        .contains("Nothing has to be handed over");
  }

  @Test
  void theFormOfTheAssignmentSaysWhyEachIsProposed() {
    var one = office.coordinator(List.of("en", "es"), County.OTHER);
    office.load(one, 23);
    var caseId = office.aCase(County.OTHER, "es", one);

    assertThat(page("/cases/" + caseId + "/candidates", one, "COORDINATOR"))
        .contains("Bridges proposes " + directory.staff(one).displayName())
        .contains("No agency of this county sends advocates")
        .contains("24 open cases, reference 22")
        .contains("speaks Spanish")
        .contains("Does not work in Another county; speaks Spanish");
  }

  @Test
  void anAdvocateSeesCountyAndUrgencyAndNothingElse() {
    var advocate = office.person(Role.ADVOCATE, DemoDirectory.ADVOCATES, List.of("en"));
    var elsewhere = office.person(Role.ADVOCATE, "PUENTE-ADV", List.of("en"));
    var owner = office.coordinator(List.of("en"), County.KENDALL);
    var caseId = office.aCase(County.KENDALL, "en", owner);
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", owner, DemoDirectory.ADVOCATES, "NO"));
    clock.awaitQuiet();
    var ask = advocates.ofCase(caseId).getFirst().id();
    var number = cases.view(caseId).caseNumber();

    assertThat(page("/advocacy", advocate, "ADVOCATE"))
        .contains("An advocate is asked for in Kendall County")
        .contains(ask.toString())
        .doesNotContain(number)
        .doesNotContain(caseId.toString())
        .doesNotContain("Zinnia");
    assertThat(page("/advocacy", elsewhere, "ADVOCATE")).doesNotContain(ask.toString());
    assertThat(send("/advocacy/" + ask, elsewhere, "ADVOCATE", Map.of("answer", "ACCEPTED")))
        .hasStatus(404);
    shutOuts.close(caseId, advocate, ShutOuts.Reason.RELATED, "manager");
    assertThat(page("/advocacy", advocate, "ADVOCATE")).doesNotContain(ask.toString());
    assertThat(send("/advocacy/" + ask, advocate, "ADVOCATE", Map.of("answer", "ACCEPTED")))
        .hasStatus(404);
    assertThat(team.agencies(caseId)).isEmpty();
    post("/cases/" + caseId + "/advocates/" + ask, owner, "COORDINATOR", told());
    assertThat(advocates.ofCase(caseId).getFirst().answer()).isEqualTo(AdvocateAsk.Answer.DECLINED);
    assertThat(page("/cases/" + caseId, owner, "COORDINATOR")).contains("declined (out of area)");
  }

  private static Map<String, String> told() {
    return Map.of("answer", "DECLINED", "reason", "OUT_OF_AREA");
  }

  private static Map<String, String> with(Map<String, String> form, String key, String value) {
    var all = new java.util.HashMap<>(form);
    all.put(key, value);
    return all;
  }

  private void post(String uri, String who, String role, Map<String, String> form) {
    assertThat(send(uri, who, role, form)).hasStatus(302);
    clock.awaitQuiet();
  }

  private MvcTestResult send(String uri, String who, String role, Map<String, String> form) {
    var request = web.post().uri(uri).with(as(who, role)).with(csrf());
    for (var field : form.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    return request.exchange();
  }

  private String page(String uri, String who, String role) {
    var answer = web.get().uri(uri).with(as(who, role)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
      String who, String role) {
    return user(who).roles(role);
  }
}
