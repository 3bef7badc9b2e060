package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bridges.casefile.Timeline;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** Mail that did not arrive stands on a page until a person decides. */
@OfficeTest
class TroublePageTests {

  @Autowired Reminders reminders;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired NoticedCases noticedCases;
  @Autowired OfficeTime time;
  @Autowired Timeline timeline;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private final String key = "trouble-page:" + UUID.randomUUID();
  private MockMvcTester web;
  private Partners partners;
  private Partners.Partner partner;
  private UUID notice;

  @BeforeEach
  void loseAMail() {
    web = OfficeWeb.of(context);
    partners = new Partners(registry);
    partner = partners.agency("en");
    partners.write(partner.code(), null, "en");
    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
    reminders.notify(Partners.item(key, partner, item, time.instant()));
    awaitState(NoticeState.FAILED);
    var failed = reminders.noticesOfKey(key).getFirst();
    notice = failed.id();
    noticedCases.open(Objects.requireNonNull(failed.caseId()));
  }

  @Test
  void whatDidNotArriveIsShownInWords() {
    assertThat(page("COORDINATOR"))
        .hasStatusOk()
        .bodyText()
        .contains("Invented Agency " + partner.code(), "Not delivered", "there is no mail address")
        .contains("Open the case", "Send again" + button(), "Told another way" + button())
        .doesNotContain("It arrived" + button());
    assertThat(page("OPERATOR")).bodyText().contains("Send again").doesNotContain("Open the case");
    assertThat(page("MANAGER")).bodyText().doesNotContain("Send again");
  }

  @Test
  void onceTheAddressIsKnownItGoesAgain() {
    partners.write(partner.code(), partner.mailbox(), "en");

    assertThat(post("again", "COORDINATOR")).hasStatus3xxRedirection();

    Mailbox.await(partner.mailbox(), 1);
    awaitState(NoticeState.REPEATED);
    awaitState(key + "#2", NoticeState.SENT);
    assertThat(page("COORDINATOR")).bodyText().doesNotContain(partner.code());
    assertThat(post("again", "COORDINATOR")).hasStatus3xxRedirection();
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
  }

  @Test
  void whoWasCalledIsOffTheList() {
    assertThat(post("told", "OPERATOR")).hasStatus3xxRedirection();

    assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(NoticeState.TOLD);
    assertThat(page("OPERATOR")).bodyText().doesNotContain(partner.code());
  }

  @Test
  void whatArrivedAfterAllIsSaidOnceAndStandsOnTheCase() {
    doubt();
    assertThat(page("COORDINATOR"))
        .bodyText()
        .contains("Nobody knows whether it arrived", "It arrived" + button());

    assertThat(post("arrived", "COORDINATOR")).hasStatus3xxRedirection();
    assertThat(post("again", "COORDINATOR")).hasStatus3xxRedirection();

    assertThat(only(key).state()).isEqualTo(NoticeState.ARRIVED);
    assertThat(reminders.noticesOfKey(key + "#2")).isEmpty();
    assertThat(page("COORDINATOR")).bodyText().doesNotContain(partner.code());
    assertThat(decisions()).singleElement().asString().contains("did arrive", "coordinator");
  }

  @Test
  void whatSurelyDidNotArriveCannotHaveArrived() {
    assertThat(post("arrived", "COORDINATOR")).hasStatus3xxRedirection();

    assertThat(only(key).state()).isEqualTo(NoticeState.FAILED);
    assertThat(decisions()).isEmpty();
  }

  @Test
  void eachDecisionStandsOnTheCaseWithItsPerson() {
    partners.write(partner.code(), partner.mailbox(), "en");
    post("again", "COORDINATOR");
    awaitState(key + "#2", NoticeState.SENT);
    notice = only(key + "#2").id();
    doubt();
    post("told", "OPERATOR");

    assertThat(decisions())
        .hasSize(2)
        .allMatch(entry -> Set.of("coordinator", "operator").contains(entry.actor()))
        .anyMatch(entry -> entry.what().contains("is sent again"))
        .anyMatch(entry -> entry.what().contains("was told another way"));
  }

  @Test
  void twoPeopleWhoSendAgainAtOnceSendOneMail() throws Exception {
    partners.write(partner.code(), partner.mailbox(), "en");
    List<Callable<Integer>> clicks =
        Collections.nCopies(
            6, () -> post("again", "COORDINATOR").getMvcResult().getResponse().getStatus());
    try (var people = Executors.newFixedThreadPool(6)) {
      for (var answer : people.invokeAll(clicks)) {
        assertThat(answer.get()).isIn(302, 409);
      }
    }

    awaitState(key + "#2", NoticeState.SENT);
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
    assertThat(decisions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "COORDINATOR,200",
    "MANAGER,200",
    "OPERATOR,200",
    "FAMILY,403",
    "ADVOCATE,403",
    "AUDITOR,403",
    "PARTNER_SYSTEM,403"
  })
  void isOpenTo(String role, int status) {
    assertThat(page(role)).hasStatus(status);
  }

  @ParameterizedTest
  @CsvSource({"MANAGER", "FAMILY", "ADVOCATE", "AUDITOR", "PARTNER_SYSTEM"})
  void othersDecideNothing(String role) {
    assertThat(post("told", role)).hasStatus(403);
    assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(NoticeState.FAILED);
  }

  private NoticeView only(String ofKey) {
    return reminders.noticesOfKey(ofKey).getFirst();
  }

  /** As if the mail had been cut off. */
  private void doubt() {
    jdbc.sql("update notice set state = 'UNKNOWN', problem = 'CUT_OFF' where id = ?")
        .param(notice)
        .update();
  }

  private List<Timeline.Shown> decisions() {
    return timeline.ofCase(Objects.requireNonNull(only(key).caseId())).stream()
        .filter(entry -> entry.actor() != null && !entry.what().equals("Case opened"))
        .toList();
  }

  private String button() {
    return ": " + NoticeKind.ITEM_DUE.label() + " for Invented Agency " + partner.code();
  }

  private static RequestPostProcessor as(String role) {
    return user(role.toLowerCase(Locale.ROOT).replace('_', '-')).roles(role);
  }

  private MvcTestResult page(String role) {
    return web.get().uri("/notices").with(as(role)).exchange();
  }

  private MvcTestResult post(String step, String role) {
    return web.post().uri("/notices/" + notice + "/" + step).with(as(role)).with(csrf()).exchange();
  }

  private void awaitState(NoticeState state) {
    awaitState(key, state);
  }

  private void awaitState(String ofKey, NoticeState state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(reminders.noticesOfKey(ofKey).getFirst().state()).isEqualTo(state));
  }
}
