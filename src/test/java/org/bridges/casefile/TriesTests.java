package org.bridges.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.Refused;
import org.bridges.youth.SafeContact;
import org.bridges.youth.SafeWays;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Three tries without an answer ask for another way; after more a manager decides. Pages, JSON. */
@OfficeTest
class TriesTests {

  private static final List<ContactKind> KINDS =
      List.of(
          ContactKind.CALL, ContactKind.VISIT_SCHOOL, ContactKind.VISIT_HOME, ContactKind.MESSAGE);

  @Autowired ContactOffice office;
  @Autowired ContactTries tries;
  @Autowired ContactLog log;
  @Autowired TryDesk desk;
  @Autowired SafeWays ways;
  @Autowired YouthVault vault;
  @Autowired WebApplicationContext context;

  private CaseView care;
  private MockMvcTester web;

  @BeforeEach
  void open() {
    care = office.aCase();
    web = OfficeWeb.of(context);
  }

  @Test
  void afterTheThirdTryThePageSaysWhatElseCouldBeDone() {
    tried(2);
    assertThat(page()).doesNotContain("What else could be done");
    tried(3);

    assertThat(page()).contains("Nobody was reached 3 times in a row", "What else could be done");
    assertThat(office.tasks(care, TryDesk.TRY)).hasSize(1);
    assertThat(office.tasks(care, TryDesk.DECIDE)).isEmpty();
  }

  @Test
  void afterMoreThanThreeTriesAManagerLetsItGoOn() {
    tried(4);
    assertThat(office.tasks(care, TryDesk.TRY)).isEmpty();
    var decision = office.task(care, TryDesk.DECIDE);
    assertThat(decision.group()).isEqualTo("managers");
    assertThatThrownBy(
            () -> office.completes("manager", decision, Map.of("triesDecision", "AGAIN"), null))
        .isInstanceOf(Refused.class);
    office.completes(
        "manager", decision, Map.of("triesDecision", "AGAIN"), "Once, at the new school");

    assertThat(office.tasks(care, TryDesk.TRY)).hasSize(1);
    office.completes(
        "coordinator",
        office.task(care, TryDesk.TRY),
        Map.of("contactKind", "VISIT_OTHER", "contactOutcome", "REACHED"),
        null);
    assertThat(log.ofCase(care.id()).getFirst().note()).as("not the manager's words").isNull();
    assertThat(tries.open(care.id(), null)).isEmpty();
  }

  @Test
  void aManagerMayEndTheTries() {
    tried(4);
    office.completes(
        "manager",
        office.task(care, TryDesk.DECIDE),
        Map.of("triesDecision", "END"),
        "Reported as missing instead");

    assertThat(tries.ofCase(care.id()).getFirst().state()).isEqualTo(ContactTry.State.GIVEN_UP);
    assertThat(office.tasks(care, TryDesk.TRY)).isEmpty();
  }

  @Test
  void whoIsReachedWhileTheManagerThinksIsNothingToDecide() {
    tried(4);
    office.notes(care, ContactOffice.call(ContactOutcome.REACHED));

    assertThat(office.tasks(care, TryDesk.DECIDE)).isEmpty();
  }

  @Test
  void theSafeWaysStandBesideTheButtonsAndInNoListOfTheCase() {
    aWay(true);

    assertThat(page())
        .contains("830-555-0128", "Code word: Heron", "A message may be left.")
        .contains("No answer, left a message")
        .contains("value=\"REACHED\"");
    assertThat(text(get("/cases/" + care.id(), "coordinator", "COORDINATOR")))
        .contains("Note a call or visit")
        .doesNotContain("830-555-0128", "Heron");
  }

  @Test
  void whereNoMessageMayBeLeftNoneIsOffered() {
    aWay(false);

    assertThat(page()).contains("Leave no message.").doesNotContain("No answer, left a message<");
  }

  @Test
  void twoClicksWithoutJavaScriptAreEnough() {
    var noted =
        web.post()
            .uri("/cases/" + care.id() + "/contacts")
            .param("kind", "CALL")
            .param("outcome", "NO_ANSWER")
            .param("adultId", "")
            .with(user("coordinator").roles("COORDINATOR"))
            .with(csrf())
            .exchange();

    assertThat(noted).hasStatus3xxRedirection().hasRedirectedUrl("/cases/" + care.id());
    assertThat(log.ofCase(care.id())).hasSize(1);
    office.timePasses(java.time.Duration.ZERO);
    assertThat(office.tasks(care, TryDesk.TRY)).hasSize(1);
  }

  @Test
  void programsNoteAContactAndAreToldWhatIsWrong() {
    var noted = post("{\"kind\": \"VISIT_HOME\", \"outcome\": \"REACHED\"}", "coordinator");
    assertThat(noted)
        .hasStatus(201)
        .bodyJson()
        .hasPathSatisfying("$.contactId", id -> id.assertThat().isNotNull());
    assertCode("{\"outcome\": \"REACHED\"}", "KIND_MISSING");
    assertCode("{\"kind\": \"PIGEON\", \"outcome\": \"REACHED\"}", "CODE_UNKNOWN");
    assertCode(
        "{\"kind\": \"CALL\", \"outcome\": \"REACHED\", \"at\": \"2199-01-01T10:00:00Z\"}",
        "CONTACT_TIME_IN_FUTURE");
    assertCode("{\"kind\": \"CALL\", \"outcome\": \"REACHED\", \"at\": \"soon\"}", "NOT_A_MOMENT");
    assertThat(post("{\"kind\": \"CALL\", \"outcome\": \"REACHED\"}", "coordinator2"))
        .hasStatus(403);
  }

  @Test
  void aWayIsKeptUpToDateAndGoesWhenItIsNotSafeAnyMore() {
    var path = "/cases/" + care.id() + "/safe-ways";
    change(
        path,
        "who",
        "YOUTH",
        "method",
        "PHONE",
        "value",
        "830-555-0126",
        "day",
        "MONDAY",
        "from",
        "15:00",
        "to",
        "17:00",
        "codeWord",
        "Larch");
    var way = ways.known(care.youthId()).getFirst();
    assertThat(way.hours()).isNotNull();
    assertThat(way.hours().inWords()).isEqualTo("Mon 15:00 to 17:00");
    assertThat(way.codeWord()).isEqualTo("Larch");
    change(path + "/" + way.id(), "day", "FRIDAY", "from", "09:00", "to", "08:00");
    assertThat(ways.known(care.youthId()).getFirst().hours())
        .as("wrong hours")
        .isEqualTo(way.hours());
    change(path + "/" + way.id() + "/end", "x", "");

    assertThat(ways.known(care.youthId())).isEmpty();
    assertThat(vault.identity(care.youthId()).contacts()).isEmpty();
  }

  private void tried(int often) {
    for (var kind : KINDS.subList(log.ofCase(care.id()).size(), often)) {
      office.notes(
          care, new NewContact(null, kind, ContactOutcome.NO_ANSWER, null, null, null, null));
    }
  }

  private void aWay(boolean mayLeaveMessage) {
    ways.add(
        care.youthId(),
        new SafeContact("YOUTH", "PHONE", "830-555-0128", null, mayLeaveMessage),
        new SafeWays.Terms(null, mayLeaveMessage, null, "Heron"));
  }

  private String page() {
    return text(get("/cases/" + care.id() + "/contacts", "coordinator", "COORDINATOR"));
  }

  private MvcTestResult get(String uri, String name, String role) {
    return web.get().uri(uri).with(user(name).roles(role)).exchange();
  }

  private void change(String uri, String... params) {
    var request = web.post().uri(uri).with(user("coordinator").roles("COORDINATOR")).with(csrf());
    for (int at = 0; at < params.length; at += 2) {
      request = request.param(params[at], params[at + 1]);
    }
    assertThat(request.exchange()).hasStatus3xxRedirection();
  }

  private MvcTestResult post(String body, String name) {
    return web.post()
        .uri("/api/cases/" + care.id() + "/contacts")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(user(name).roles("COORDINATOR"))
        .with(csrf())
        .exchange();
  }

  private void assertCode(String body, String code) {
    var answer = post(body, "coordinator");
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("\"" + code + "\"");
  }

  private static String text(MvcTestResult answer) {
    try {
      assertThat(answer.getResponse().getStatus()).isLessThan(500);
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
