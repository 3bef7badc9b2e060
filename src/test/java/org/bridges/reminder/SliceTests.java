package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.InventedCases;
import org.bridges.consent.Revocation;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.ItemRound.Round;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What a partner sees beside its item: under a live release its part, without one nothing. */
@OfficeTest
class SliceTests {

  private static final String NAME = "Invented Linnea";

  @Autowired PartnerReminders reminders;
  @Autowired ConsentEnd end;
  @Autowired SignedReleases releases;
  @Autowired InventedCases cases;
  @Autowired CaseFile caseFile;
  @Autowired YouthVault vault;
  @Autowired PlanDesk plan;
  @Autowired Directory directory;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private MockMvcTester web;
  private Partners.Partner partner;
  private UUID caseId;
  private String pseudonym;

  @BeforeEach
  void aCase() {
    web = OfficeWeb.of(context);
    partner = new Partners(registry).agency("en");
    registry.reachedAt("coordinator", "(512) 555-0197");
    var youth = vault.register(new NewYouth(NAME, List.of(), null, 15, false, "es", null));
    pseudonym = vault.pseudonym(youth);
    caseId = cases.open(youth);
    caseFile.assignOwner(caseId, "coordinator");
  }

  @Test
  void underALiveReleaseThePartnerSeesItsOwnPartAndEachLookIsAShare() {
    releases.one(caseId, partner.code());
    var item = promise(partner, "Enrol at the evening class", "RELEASE");
    promise(partner, "Bring the bus pass", "RELEASE");
    promise(partner, "Kept by a call", "NONE");
    var other = new Partners(registry).agency("en");
    releases.one(caseId, other.code());
    promise(other, "Another desk's promise", "RELEASE");
    var page = link(item);

    for (var look = 1; look <= 2; look++) {
      var coordinator = directory.staff("coordinator");
      assertThat(get(page))
          .contains(
              "Enrol at the evening class",
              "Bring the bus pass",
              coordinator.displayName(),
              coordinator.call().words(),
              "The name is known to us.",
              "Language: Spanish",
              "No meeting is planned")
          .doesNotContain("Kept by a call", "Another desk", NAME, pseudonym, "??", caseNumber());
      assertThat(shares()).as("look %d", look).hasSize(look);
    }
    assertThat(shares().getFirst()).contains("PLAN", "IDENTITY", "CASE").doesNotContain("MEETING");
    assertThat(
            jdbc.sql(
                    "select data_classes from audit_entry where actor = ? order by number desc limit 1")
                .param("partner:" + partner.code())
                .query(String.class)
                .single())
        .contains("PARTNER_ITEM", "PLAN", "IDENTITY");
  }

  @Test
  void aReleaseOfThePlanAloneOpensThePlanAlone() {
    releases.one(caseId, partner.code(), DataClass.PLAN);
    var item = promise(partner, "Enrol at the evening class", "RELEASE");
    promise(partner, "Bring the bus pass", "RELEASE");

    assertThat(get(link(item)))
        .contains("Bring the bus pass", "Nothing is recorded yet that may be shared")
        .doesNotContain("is known to us", "Language", "worked together");
    assertThat(shares()).containsExactly("{PLAN}");
  }

  @Test
  void anotherBasisShowsTheOneItemAndNothingBesideIt() {
    var item = promise(partner, "Enrol at the evening class", "EMERGENCY");
    promise(partner, "Bring the bus pass", "EMERGENCY");

    assertThat(get(link(item)))
        .contains("Enrol at the evening class")
        .doesNotContain("Bring the bus pass", "What else you may see", "is known to us");
    assertThat(shares()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsGoneAtTheNextLook() {
    var release = releases.one(caseId, partner.code());
    var item = promise(partner, "Enrol at the evening class", "RELEASE");
    var page = link(item);
    assertThat(get(page)).contains("What else you may see");

    end.revoke(caseId, release.id(), Revocation.unsaid(), "coordinator");

    assertThat(get(page)).doesNotContain("evening class", "What else you may see");
    assertThat(shares()).hasSize(1);
  }

  @Test
  void anAnswerIsNoLook() {
    releases.one(caseId, partner.code());
    var page = link(promise(partner, "Enrol at the evening class", "RELEASE"));
    var sent =
        web.post()
            .uri(page)
            .contentType("application/x-www-form-urlencoded")
            .content("answer=DONE")
            .exchange();
    assertThat(sent).hasStatus3xxRedirection();
    assertThat(shares()).isEmpty();
  }

  @Test
  void aSpanishPartnerReadsItInSpanish() {
    partner = new Partners(registry).agency("es");
    releases.one(caseId, partner.code());
    assertThat(get(link(promise(partner, "Enrol at the evening class", "RELEASE"))))
        .contains("Conocemos el nombre.", "Idioma: Español", "Trabajamos juntos desde")
        .doesNotContain("??");
  }

  private UUID promise(Partners.Partner agency, String what, String basis) {
    return plan.add(
            caseId,
            new NewItem("SCHOOL", what, agency.code(), "Counsellor", due(), basis, "It is needed"),
            "coordinator")
        .id();
  }

  private Instant due() {
    return time.instant().plus(Duration.ofDays(3));
  }

  private String link(UUID item) {
    reminders.remind(new ItemRound(item, caseId, 1, Round.BEFORE, due(), null));
    var mails = Mailbox.await(partner.mailbox(), 1);
    var address = Mailbox.link(mails.getLast());
    return address.substring(address.indexOf("/p/"));
  }

  private String get(String page) {
    try {
      return web.get().uri(page).exchange().getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException never) {
      throw new IllegalStateException(never);
    }
  }

  private String caseNumber() {
    return caseFile.view(caseId).caseNumber();
  }

  private List<String> shares() {
    return jdbc.sql(
            """
            select cast(classes as text) from share
             where case_id = ? and agency_code = ? and way = 'SLICE' order by shared_at
            """)
        .params(caseId, partner.code())
        .query(String.class)
        .list();
  }
}
