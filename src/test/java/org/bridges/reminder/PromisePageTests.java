package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Registry;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.ItemState;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What the owner of a promise answers behind its link, and how the item stands then. */
@OfficeTest
class PromisePageTests {

  @Autowired Registry registry;
  @Autowired TeamOffice office;
  @Autowired CaseFile cases;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private MockMvcTester web;
  private ItemView item;
  private String page = "";

  @BeforeEach
  void aSpanishPartnerIsReminded() {
    web = OfficeWeb.of(context);
    var partner = new Partners(registry).agency("es");
    var caseId = office.aCase(County.OTHER, "es", "coordinator");
    releases.one(caseId, partner.code());
    var due = time.instant().plus(Duration.ofDays(1));
    item =
        plan.add(
            caseId,
            new NewItem("SCHOOL", "Enrolment", partner.code(), "Counsellor", due, "RELEASE"),
            "coordinator");
    clock.awaitQuiet();
    var link = Mailbox.link(Mailbox.await(partner.mailbox(), 1).getFirst());
    page = link.substring(link.indexOf("/p/"));
  }

  @AfterEach
  void end() {
    office.end();
  }

  @Test
  void whoCannotDoItHasToSayWhyAndMayTakeItOnAfterAll() {
    assertThat(post("answer=REJECT")).hasStatus(422).bodyText().contains("Elija");
    assertThat(post("answer=REJECT&reason=COURT"))
        .as("a reason for waiting is none for a no")
        .hasStatus(422)
        .bodyText()
        .contains("no se puede hacer");
    assertThat(stands()).isEqualTo(ItemState.REQUESTED);
    assertThat(post("answer=REJECT&reason=NO_CAPACITY")).hasStatus3xxRedirection();
    assertThat(stands()).isEqualTo(ItemState.REJECTED);
    assertThat(plan.item(item.id()).answerReason()).isEqualTo("NO_CAPACITY");
    clock.awaitQuiet();

    assertThat(web.get().uri(page).exchange()).bodyText().contains("No podemos hacerlo");
    assertThat(casePage()).hasStatusOk().bodyText().contains("why: no capacity");
    assertThat(post("answer=ACCEPT")).hasStatus3xxRedirection();
    assertThat(stands()).isEqualTo(ItemState.ACCEPTED);
  }

  private MvcTestResult casePage() {
    var coordinator = user("coordinator").roles("COORDINATOR");
    return web.get().uri("/cases/" + item.caseId()).with(coordinator).exchange();
  }

  @Test
  void theFourAnswersStandAsBeforeAndDoneIsTheEnd() {
    for (var said : List.of("NOT_YET&reason=CONSENT", "NEED_HELP", "HAND_OVER&to=CEDAR-SCHOOL")) {
      assertThat(post("answer=" + said)).as(said).hasStatus3xxRedirection();
      clock.awaitQuiet();
    }
    assertThat(plan.item(item.id()))
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(ItemState.HELP_NEEDED);
              assertThat(one.handOverTo()).isEqualTo("CEDAR-SCHOOL");
              assertThat(one.waitsFor()).isEqualTo("US");
            });
    assertThat(post("answer=DONE")).hasStatus3xxRedirection();
    assertThat(stands()).isEqualTo(ItemState.COMPLETED);
    clock.awaitQuiet();
    assertThat(web.get().uri(page).exchange()).hasStatusOk().bodyText().doesNotContain("<form");
  }

  private ItemState stands() {
    return plan.item(item.id()).state();
  }

  private MvcTestResult post(String form) {
    return web.post()
        .uri(page)
        .contentType("application/x-www-form-urlencoded")
        .content(form)
        .exchange();
  }
}
