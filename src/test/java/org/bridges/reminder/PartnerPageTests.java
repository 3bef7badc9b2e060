package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A partner opens the link of a mail and answers. */
@OfficeTest
class PartnerPageTests {

  @Autowired Reminders reminders;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private MockMvcTester web;
  private Partners.Partner partner;

  @BeforeEach
  void open() {
    web = OfficeWeb.of(context);
    partner = new Partners(registry).agency("en");
  }

  @Test
  void lookingShowsOneItemAndChangesNothing() {
    var item = item(ItemForm.ACTION_ITEM);
    var page = page(item);

    for (var look = 0; look < 2; look++) {
      assertThat(get(page))
          .hasStatusOk()
          .bodyText()
          .contains("<title>Your item</title>", "Bring the blue folder", "Not yet", "lang=\"en\"")
          .doesNotContain("<script", "??", partner.code() + "\" selected");
    }
    assertThat(items.answers(item)).isEmpty();
  }

  @Test
  void aSpanishPartnerReadsSpanish() {
    partner = new Partners(registry).agency("es");

    assertThat(get(page(item(ItemForm.INVITATION))))
        .bodyText()
        .contains("lang=\"es\"", "<title>Su asunto</title>", "No podemos asistir");
  }

  @Test
  void anAnswerIsTakenAndConfirmed() {
    var item = item(ItemForm.ACTION_ITEM);
    var page = page(item);

    var sent = post(page, "answer=NOT_YET&reason=COURT&note=Next+week");
    assertThat(sent).hasStatus3xxRedirection();
    assertThat(get(String.valueOf(sent.getResponse().getRedirectedUrl())))
        .bodyText()
        .contains("Thank you", "Your answer was recorded: Not yet.");
    assertThat(items.answers(item))
        .containsExactly(new PartnerAnswer("NOT_YET", "COURT", null, "Next week"));
  }

  @Test
  void anAnswerThatCannotBeTakenComesBackWithWhatIsMissing() {
    var item = item(ItemForm.ACTION_ITEM);
    var page = page(item);

    assertRefused(page, "note=hello", "Please choose an answer.");
    assertRefused(page, "answer=ATTEND", "Please choose an answer.");
    assertRefused(page, "answer=HAND_OVER", "Please say who should do it.");
    assertRefused(page, "answer=NOT_YET&reason=SOMETHING", "Please choose a reason from the list.");
    assertRefused(page, "answer=DONE&note=" + "x".repeat(1001), "The text is too long.");
    assertRefused(page, "answer=DONE&note=a%00b", "letters and line breaks only");
    assertRefused(page, "answer=DONE&note=REFUSE+THIS", "cannot be taken as it is");
    assertRefused(page(item(ItemForm.TRANSFER)), "answer=DECLINE", "Please choose a reason.");
    assertThat(items.answers(item)).isEmpty();
  }

  @Test
  void nothingIsAskedOnceTheItemIsSettled() {
    var item = item(ItemForm.ACTION_ITEM);
    var page = page(item);
    items.settle(item);

    assertThat(get(page)).hasStatusOk().bodyText().contains("Nothing more to do");
    assertThat(post(page, "answer=DONE")).bodyText().contains("Nothing more to do");
    assertThat(items.answers(item)).isEmpty();
  }

  @Test
  void anOldLinkIsReplacedOnceByTheAgencysOwnMailbox() {
    var item = item(ItemForm.ACTION_ITEM);
    var page = page(item);
    jdbc.sql("update item_link set expires_at = created_at where subject_id = ?")
        .param(item)
        .update();

    assertThat(get(page))
        .hasStatus(410)
        .bodyText()
        .contains("no longer valid", "Ask for a new link");
    assertThat(post(page, "answer=DONE")).hasStatus(410);
    assertThat(post(page + "/renewal", "")).hasStatusOk().bodyText().contains("told the office");
    assertThat(post(page + "/renewal", "")).hasStatusOk();

    var renewed = path(Mailbox.await(partner.mailbox(), 2).getLast());
    assertThat(renewed).isNotEqualTo(page);
    assertThat(get(renewed)).hasStatusOk().bodyText().contains("Bring the blue folder");
    assertThat(Mailbox.of(partner.mailbox())).hasSize(2);
    assertThat(items.answers(item)).isEmpty();
  }

  @Test
  void anUnknownLinkSaysSoAndTellsTheOffice() {
    assertThat(get("/p/" + Token.next())).hasStatus(404).bodyText().contains("is not known");
    assertThat(post("/p/" + Token.next(), "answer=DONE")).hasStatus(404);
    assertThat(post("/p/" + Token.next() + "/renewal", "")).hasStatusOk();
    var hour = time.now().withMinute(0).withSecond(0).withNano(0).toEpochSecond();
    assertThat(reminders.noticesOfKey("link-asked:" + hour)).isNotEmpty();
  }

  @Test
  void theSecretIsInTheMailOnly() {
    var page = page(item(ItemForm.ACTION_ITEM));
    var token = page.substring("/p/".length());

    assertThat(token).hasSizeGreaterThanOrEqualTo(32);
    var kept = jdbc.sql("select count(*) from item_link where token_hash = ?").param(token);
    assertThat(kept.query(Integer.class).single()).isZero();
    var hashed =
        jdbc.sql("select count(*) from item_link where token_hash = ?").param(Token.hash(token));
    assertThat(hashed.query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void anotherSitesPageCannotAnswerInThePartnersBrowser() {
    var item = item(ItemForm.ACTION_ITEM);
    var sent =
        web.post()
            .uri(page(item))
            .header("Sec-Fetch-Site", "cross-site")
            .param("answer", "DONE")
            .exchange();

    assertThat(sent).hasStatus(403);
    assertThat(items.answers(item)).isEmpty();
  }

  @Test
  void whatAPartnerDoesIsInTheAuditRecord() {
    var page = page(item(ItemForm.ACTION_ITEM));
    assertThat(get(page)).hasStatusOk();
    assertThat(post(page, "answer=DONE")).hasStatus3xxRedirection();
    assertThat(get(page + "x")).hasStatus(404);

    assertThat(
            jdbc.sql(
                    "select action || ' ' || route || ' ' || data_classes from audit_entry"
                        + " where actor = ? and case_id is not null order by number")
                .param("partner:" + partner.code())
                .query(String.class)
                .list())
        .containsExactly("VIEW GET /p/{token} PARTNER_ITEM", "CHANGE POST /p/{token} PARTNER_ITEM");
  }

  private UUID item(ItemForm form) {
    return items.add(
        Partners.facts(form, time.instant().plus(Duration.ofDays(1))), partner.recipient());
  }

  private String page(UUID item) {
    var before = Mailbox.of(partner.mailbox()).size();
    reminders.notify(Partners.item("page:" + item, partner, item, time.instant()));
    return path(Mailbox.await(partner.mailbox(), before + 1).getLast());
  }

  private static String path(MimeMessage mail) {
    var link = Mailbox.link(mail);
    return link.substring(link.indexOf("/p/"));
  }

  private MvcTestResult get(String page) {
    return web.get().uri(page).exchange();
  }

  private MvcTestResult post(String page, String form) {
    return web.post()
        .uri(page)
        .contentType("application/x-www-form-urlencoded")
        .content(form)
        .exchange();
  }

  private void assertRefused(String page, String form, String message) {
    assertThat(post(page, form)).hasStatus(422).bodyText().contains(message);
  }
}
