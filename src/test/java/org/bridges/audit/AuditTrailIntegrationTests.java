package org.bridges.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseNotes;
import org.bridges.office.DemoDirectory;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.DataClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What is done on pages and by programs is in the record, without a call in their handlers. */
@OfficeTest
class AuditTrailIntegrationTests {

  @Autowired WebApplicationContext context;
  @Autowired AuditedExamples examples;
  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired CaseNotes notes;
  @Autowired JdbcClient jdbc;

  private MockMvcTester web;
  private AuditedExamples.Example one;

  @BeforeEach
  void open() {
    web = OfficeWeb.of(context);
    one = examples.referralWithCase();
  }

  @Test
  void aReferralIsWrittenDownInTheTransactionThatTakesIt() {
    assertThat(ofReferral())
        .containsExactly("public POST /refer CREATE IDENTITY,REFERRER,NARRATIVE ASKING_FOR_HELP");
  }

  @Test
  void everyLookAtAPersonIsWrittenDownBeforeItsAnswerLeaves() {
    looks("/referrals/" + one.referralId() + "/panel");
    looks("/referrals/" + one.referralId() + "/identity");
    looks("/referrals/" + one.referralId() + "/referrer");
    looks("/api/referrals/" + one.receipt());

    assertThat(ofReferral())
        .endsWith(
            "coordinator GET /referrals/{id}/panel VIEW NARRATIVE,CASE INTAKE",
            "coordinator GET /referrals/{id}/identity VIEW IDENTITY INTAKE",
            "coordinator GET /referrals/{id}/referrer VIEW REFERRER INTAKE",
            "coordinator GET /api/referrals/{receipt} VIEW STEP,CASE INTAKE");
  }

  @Test
  void aCaseIsSeenFoundChangedAndDenied() {
    looks("/cases/" + one.caseId());
    looks("/api/cases?q=" + one.caseNumber());
    looks("/cases?q=" + one.name());
    looks("/cases");
    assertThat(send("/cases/" + one.caseId() + "/notes", "text=Seen")).hasStatus3xxRedirection();

    assertThat(ofCase())
        .containsExactly(
            "coordinator GET /cases/{id} VIEW"
                + " NARRATIVE,CASE,HOUSEHOLD,PLAN,MEETING,CONSENT,TRANSFER CARE",
            "coordinator GET /api/cases SEARCH CASE FINDING",
            "coordinator GET /cases SEARCH CASE FINDING",
            "coordinator POST /cases/{id}/notes CHANGE CASE CARE");
  }

  @Test
  void whatWasSearchedForIsNotWrittenDown() {
    looks("/cases?q=" + one.name());

    var hits =
        jdbc.sql("select count(*) from audit_entry e where e::text ilike ?")
            .param("%" + one.name() + "%")
            .query(Long.class)
            .single();
    assertThat(hits).isZero();
  }

  @Test
  void whoIsNotLetInIsWrittenDown() {
    var unknown = UUID.randomUUID();
    assertThat(web.get().uri("/cases/" + unknown).with(coordinator())).hasStatus(403);
    assertThat(web.get().uri("/referrals/" + one.referralId() + "/identity").with(as("advocate")))
        .hasStatus(403);
    var before = denials("advocate");
    assertThat(web.get().uri("/audit").with(as("advocate"))).hasStatus(403);

    assertThat(entries("case_id", unknown))
        .containsExactly("coordinator GET /cases/{id} DENIED CASE NO_GROUND");
    assertThat(ofReferral())
        .endsWith("advocate GET /referrals/{id}/identity DENIED IDENTITY NO_GROUND");
    assertThat(denials("advocate")).hasSize(before.size() + 1).last().isEqualTo("GET /audit ROLE");
  }

  @Test
  void aChangeThatIsRolledBackLeavesNoEntryOfAChange() {
    var look =
        Look.begin(
            AuditEntry.byCurrent(
                AuditAction.CHANGE, Subject.ofCase(one.caseId()), Set.of(), "", "CARE"));
    try {
      transaction.executeWithoutResult(
          status -> {
            notes.add(one.caseId(), "A note that nobody keeps", "coordinator");
            status.setRollbackOnly();
          });
      assertThat(look.isWritten()).isFalse();
      assertThat(ofCase()).isEmpty();

      notes.add(one.caseId(), "A note that is kept", "coordinator");
      assertThat(look.isWritten()).isTrue();
      assertThat(ofCase()).containsExactly("public  CHANGE  CARE");
    } finally {
      Look.end();
    }
  }

  @Test
  void nothingIsShownThatCannotBeWrittenDown() {
    var strange = user("a name with spaces").roles("COORDINATOR");

    assertThat(web.get().uri("/cases/" + one.caseId()).with(strange)).hasStatus(500);
    assertThat(ofCase()).isEmpty();
  }

  @Test
  void signingInAndFailingToAreWrittenDownButNotWhatWasTypedAsAName() {
    var last = last();
    signIn("auditor", DemoDirectory.PASSWORD);
    signIn("auditor", "not-the-password");
    signIn("my-password-by-mistake", "x");

    assertThat(
            jdbc.sql(
                    "select concat_ws(' ', actor, action, reason) from audit_entry"
                        + " where number > ? and action like 'SIGN_IN%' order by number")
                .param(last)
                .query(String.class)
                .list())
        .containsExactly(
            "auditor SIGN_IN ",
            "auditor SIGN_IN_FAILED BADCREDENTIALS",
            "unknown SIGN_IN_FAILED BADCREDENTIALS");
  }

  @Test
  void onlyCodesAreTaken() {
    assertThatThrownBy(
            () -> AuditEntry.byCurrent(AuditAction.VIEW, Subject.NONE, Set.of(), "", "She said so"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aModuleSaysItselfWhyItLetsNobodyIn() {
    trail.denied(Subject.ofCase(one.caseId()), Set.of(DataClass.PLAN), "NOT_ON_TEAM");
    trail.record(
        AuditEntry.byCurrent(
            AuditAction.BREAK_GLASS,
            Subject.ofCase(one.caseId()),
            Set.of(DataClass.IDENTITY),
            "",
            "REASON:" + UUID.randomUUID()));

    assertThat(ofCase()).first().isEqualTo("public  DENIED PLAN NOT_ON_TEAM");
    assertThat(ofCase()).last().asString().startsWith("public  BREAK_GLASS IDENTITY REASON:");
  }

  private long last() {
    return jdbc.sql("select coalesce(max(number), 0) from audit_entry").query(Long.class).single();
  }

  private void signIn(String name, String password) {
    assertThat(
            web.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password))
        .hasStatus3xxRedirection();
  }

  private void looks(String page) {
    assertThat(web.get().uri(page).accept(MediaType.ALL).with(coordinator())).hasStatusOk();
  }

  private MvcTestResult send(String page, String form) {
    return web.post()
        .uri(page)
        .with(coordinator())
        .with(csrf())
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .content(form)
        .exchange();
  }

  private static RequestPostProcessor coordinator() {
    return as("coordinator");
  }

  private static RequestPostProcessor as(String role) {
    return user(role).roles(role.toUpperCase(Locale.ROOT));
  }

  private List<String> ofCase() {
    return entries("case_id", one.caseId());
  }

  private List<String> ofReferral() {
    return entries("referral_id", one.referralId());
  }

  private List<String> denials(String actor) {
    return jdbc.sql(
            "select route || ' ' || reason from audit_entry where actor = ? and reason = 'ROLE'"
                + " order by number")
        .param(actor)
        .query(String.class)
        .list();
  }

  private List<String> entries(String column, UUID id) {
    return jdbc.sql(
            "select concat_ws(' ', actor, route, action, data_classes, reason) from audit_entry"
                + " where "
                + column
                + " = ? order by number")
        .param(id)
        .query(String.class)
        .list();
  }
}
