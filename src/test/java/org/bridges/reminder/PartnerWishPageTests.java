package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.bridges.directory.AgencyMail;
import org.bridges.directory.Registry;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A partner says how often it is written to; a mail program ends the daily mail with one POST. */
@OfficeTest
class PartnerWishPageTests {

  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  @Autowired Reminders reminders;
  @Autowired Digests digests;
  @Autowired AgencyMail agencies;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private final String key = "wish-page:" + UUID.randomUUID();
  private MockMvcTester web;

  @BeforeEach
  void open() {
    web = OfficeWeb.of(context);
  }

  @Test
  void theLinkInADailyMailEndsItWithOnePostAndLookingChangesNothing() {
    var partner = new Partners(registry).digestAgency();
    var ending = ending(partner);

    assertThat(get(ending)).hasStatusOk().bodyText().contains("one mail", "End the daily mail");
    assertThat(agencies.wishesOf(partner.code()).dailyDigest()).isTrue();
    assertThat(post(ending, ONE_CLICK)).hasStatusOk();
    assertThat(agencies.wishesOf(partner.code()).dailyDigest()).isFalse();
    assertThat(post(ending, ONE_CLICK)).as("twice is once").hasStatusOk();

    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
    reminders.notify(Partners.item(key + "after", partner, item, time.instant()));
    assertThat(Mailbox.await(partner.mailbox(), 2)).as("its duty comes by itself").hasSize(2);

    assertThat(post(ending, "daily=true")).bodyText().contains("all reminders of a day");
    assertThat(agencies.wishesOf(partner.code()).dailyDigest()).isTrue();
    assertThat(actions(partner)).contains("CHANGE POST /mail/{token}", "VIEW GET /mail/{token}");
  }

  @Test
  void whatIsNoLinkOfADailyMailEndsNothing() {
    assertThat(get("/mail/" + Token.next())).hasStatus(404);
    assertThat(post("/mail/" + Token.next(), ONE_CLICK)).hasStatus(404);
    var partner = new Partners(registry).digestAgency();
    var ending = ending(partner);
    jdbc.sql("update digest_link set expires_at = ? where agency_code = ?")
        .params(java.sql.Timestamp.from(time.instant()), partner.code())
        .update();
    assertThat(post(ending, ONE_CLICK)).hasStatus(404);
    assertThat(agencies.wishesOf(partner.code()).dailyDigest()).isTrue();
    var token = ending.substring("/mail/".length());
    assertThat(
            jdbc.sql("select count(*) from digest_link where token_hash = ?")
                .param(token)
                .query(Integer.class)
                .single())
        .as("the secret is in the mail only")
        .isZero();
    assertThat(get("/p/" + token)).as("it opens no item").hasStatus(404);
  }

  @Test
  void behindItsItemAPartnerSaysHowOftenItIsWrittenTo() {
    var partner = new Partners(registry).agency("es");
    var page = item(partner) + "/mail";
    assertThat(get(page))
        .hasStatusOk()
        .bodyText()
        .contains("Horas de silencio")
        .doesNotContain("??");

    var wrong = post(page, "quietFrom=21:00&weeklyCap=7&itemDays=2");
    assertThat(wrong).hasStatus(422).bodyText().contains("ninguna de las dos", "value=\"7\"");
    assertThat(post(page, "quietFrom=21:00&quietUntil=06:30&weeklyCap=7&itemDays=0&digest=on"))
        .hasStatus3xxRedirection();

    var kept = agencies.wishesOf(partner.code());
    assertThat(kept.quietFrom()).isEqualTo(LocalTime.of(21, 0));
    assertThat(kept.weeklyCap()).isEqualTo(7);
    assertThat(kept.itemDays()).isZero();
    assertThat(kept.meetingDays()).isNull();
    assertThat(kept.dailyDigest()).isTrue();
    assertThat(actions(partner)).contains("CHANGE POST /p/{token}/mail");
    assertThat(get("/p/" + Token.next() + "/mail")).hasStatus(404);
  }

  @Test
  void aCoordinatorWritesDownWhatAnAgencyAskedFor() {
    var partner = new Partners(registry).agency("en");
    var page = "/agencies/" + partner.code() + "/mail";

    assertThat(staff(page, "weeklyCap=many")).hasStatus(422).bodyText().contains("many");
    assertThat(staff(page, "weeklyCap=5&meetingDays=0")).hasStatus3xxRedirection();

    assertThat(agencies.wishesOf(partner.code()).weeklyCap()).isEqualTo(5);
    assertThat(agencies.wishesOf(partner.code()).meetingDays()).isZero();
    var shown =
        web.get()
            .uri(page)
            .with(SecurityMockMvcRequestPostProcessors.user("coordinator").roles("COORDINATOR"));
    assertThat(shown.exchange()).hasStatusOk().bodyText().contains("value=\"5\"");
  }

  @Test
  void anEntryOfTheOperatorLeavesWhatTheAgencyWished() {
    var partners = new Partners(registry);
    var partner = partners.agency("en");
    assertThat(staff("/agencies/" + partner.code() + "/mail", "weeklyCap=5&digest=on"))
        .hasStatus3xxRedirection();
    partners.writeWithoutWishes(partner.code(), partner.mailbox());
    assertThat(agencies.wishesOf(partner.code()).weeklyCap()).isEqualTo(5);
    assertThat(agencies.wishesOf(partner.code()).dailyDigest()).isTrue();
  }

  @Test
  void whoAnswersTooOftenIsAskedToWaitAndKeepsWhatWasTyped() {
    var page = item(new Partners(registry).agency("en"));
    MvcTestResult last = post(page, "note=hello");
    for (var tries = 1; tries < 25 && last.getResponse().getStatus() != 429; tries++) {
      assertThat(last).hasStatus(422);
      last = post(page, "answer=NOT_YET&reason=NONE_SUCH&note=Kept+words");
    }
    assertThat(last).hasStatus(429).bodyText().contains("Kept words", "very often");
    assertThat(last).headers().containsHeader("Retry-After");
    assertThat(post(item(new Partners(registry).agency("en")), "answer=DONE"))
        .as("another link is another matter")
        .hasStatus3xxRedirection();
  }

  @Test
  void whoAsksForANewLinkHearsTheSameWhetherItIsKnownOrNot() {
    var partner = new Partners(registry).agency("en");
    var page = item(partner);
    var known = body(post(page + "/renewal", ""));
    var unknown = "/p/" + Token.next();
    assertThat(body(post(unknown + "/renewal", ""))).isEqualTo(known);
    post(page + "/renewal", "");
    assertThat(Mailbox.await(partner.mailbox(), 2)).as("once a day").hasSize(2);
  }

  private String ending(Partners.Partner partner) {
    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
    reminders.notify(Partners.item(key + partner.code(), partner, item, time.instant()));
    clock.advance(Duration.ofHours(24));
    digests.run();
    var mail = Mailbox.await(partner.mailbox(), 1).getFirst();
    var found = java.util.regex.Pattern.compile("<[^>]*(/mail/[^>]+)>").matcher(unsubscribe(mail));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String unsubscribe(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getHeader("List-Unsubscribe", null);
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String item(Partners.Partner partner) {
    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
    reminders.notify(Partners.item(key + partner.code(), partner, item, time.instant()));
    var address = Mailbox.link(Mailbox.await(partner.mailbox(), 1).getFirst());
    return address.substring(address.indexOf("/p/"));
  }

  private java.util.List<String> actions(Partners.Partner partner) {
    return jdbc.sql("select action || ' ' || route from audit_entry where actor = ?")
        .param("partner:" + partner.code())
        .query(String.class)
        .list();
  }

  private MvcTestResult get(String page) {
    return web.get().uri(page).exchange();
  }

  private MvcTestResult post(String page, String body) {
    return web.post()
        .uri(page)
        .contentType("application/x-www-form-urlencoded")
        .content(body)
        .exchange();
  }

  private MvcTestResult staff(String page, String body) {
    return web.post()
        .uri(page)
        .with(SecurityMockMvcRequestPostProcessors.user("coordinator").roles("COORDINATOR"))
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .contentType("application/x-www-form-urlencoded")
        .content(body)
        .exchange();
  }

  private static String body(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException never) {
      throw new IllegalStateException(never);
    }
  }
}
