package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.UUID;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Mail that did not arrive stands on a page until a person decides. */
@OfficeTest
class TroublePageTests {

  @Autowired Reminders reminders;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
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
    notice = reminders.noticesOfKey(key).getFirst().id();
  }

  @Test
  void whatDidNotArriveIsShownInWords() {
    assertThat(page("COORDINATOR"))
        .hasStatusOk()
        .bodyText()
        .contains("Invented Agency " + partner.code(), "Not delivered", "there is no mail address")
        .contains("Open the case", "Send again", "Settled by phone");
    assertThat(page("OPERATOR")).bodyText().contains("Send again").doesNotContain("Open the case");
    assertThat(page("MANAGER")).bodyText().doesNotContain("Send again");
  }

  @Test
  void onceTheAddressIsKnownItGoesAgain() {
    partners.write(partner.code(), partner.mailbox(), "en");

    assertThat(post("again", "COORDINATOR")).hasStatus3xxRedirection();

    Mailbox.await(partner.mailbox(), 1);
    awaitState(NoticeState.SENT);
    assertThat(page("COORDINATOR")).bodyText().doesNotContain(partner.code());
    assertThat(post("again", "COORDINATOR")).hasStatus3xxRedirection();
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
  }

  @Test
  void whoWasCalledIsOffTheList() {
    assertThat(post("settled", "OPERATOR")).hasStatus3xxRedirection();

    assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(NoticeState.NOT_WANTED);
    assertThat(page("OPERATOR")).bodyText().doesNotContain(partner.code());
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
    assertThat(post("settled", role)).hasStatus(403);
    assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(NoticeState.FAILED);
  }

  private MvcTestResult page(String role) {
    return web.get().uri("/notices").with(user("somebody").roles(role)).exchange();
  }

  private MvcTestResult post(String step, String role) {
    return web.post()
        .uri("/notices/" + notice + "/" + step)
        .with(user("somebody").roles(role))
        .with(csrf())
        .exchange();
  }

  private void awaitState(NoticeState state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(state));
  }
}
