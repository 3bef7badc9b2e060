package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.InventedCases;
import org.bridges.consent.NewBasis;
import org.bridges.consent.Revocation;
import org.bridges.consent.Shared;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Registry;
import org.bridges.meeting.CallingOff;
import org.bridges.meeting.Invitee;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingEnd;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Proposals;
import org.bridges.meeting.Replies;
import org.bridges.meeting.Scheduling;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** An agency opens the link of its invitation, reads what it may, and answers. */
@OfficeTest
class InvitationPageTests {

  private static final String PROMISE = "Bring the blue folder";

  @Autowired MeetingDesk meetings;
  @Autowired CallingOff callingOff;
  @Autowired Scheduling scheduling;
  @Autowired PlanDesk plan;
  @Autowired InventedCases cases;
  @Autowired SignedReleases releases;
  @Autowired ConsentEnd end;
  @Autowired ConsentDesk consent;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired Replies replies;
  @Autowired Proposals proposals;
  @Autowired Reminders reminders;
  @Autowired Digests digests;
  @Autowired DevClock clock;
  @Autowired WebApplicationContext context;

  private final UUID meeting = UUID.randomUUID();
  private MockMvcTester web;
  private UUID caseId;
  private Partners.Partner partner;

  @BeforeEach
  void open() {
    web = OfficeWeb.of(context);
    caseId = cases.open();
    meetings.call(caseId, meeting, MeetingKind.CLOSURE);
  }

  @Test
  void withoutAReleaseOfThePlanAnAgencyReadsTheMeetingAlone() {
    var page = invited("en", DataClass.MEETING);
    releases.one(caseId, "CEDAR-SCHOOL");
    promised("CEDAR-SCHOOL");

    assertThat(get(page))
        .hasStatusOk()
        .bodyText()
        .contains("You are invited to a meeting", "By telephone", "What we talk about")
        .contains("What the young person wishes, first", "Who stays there when the plan ends")
        .doesNotContain(PROMISE, "What was promised", "??");
    assertThat(consent.received(caseId))
        .flatExtracting(Shared::dataClasses)
        .containsOnly(DataClass.MEETING);
  }

  @Test
  void onAnotherBasisThanAReleaseItReadsDateAndPlaceAlone() {
    partner = new Partners(registry).agency("en");
    var danger =
        new NewBasis(partner.code(), "EMERGENCY", "Danger today", List.of("MEETING"), null);
    consent.record(caseId, danger, "coordinator");

    assertThat(get(invited(partner)))
        .hasStatusOk()
        .bodyText()
        .contains("You are invited to a meeting", "By telephone", "We will come")
        .doesNotContain("What we talk about", "wishes", "What was promised");
    assertThat(proposals.of(meeting).getFirst().seen()).isEqualTo("date and place alone");
  }

  @Test
  void withOneItReadsItsPromisesBehindTheLinkAndNeverInTheMail() {
    var page = invited("en", DataClass.MEETING, DataClass.PLAN);

    assertThat(get(page)).hasStatusOk().bodyText().contains("What was promised", PROMISE);
    assertThat(get(page)).hasStatusOk();
    var mail = Mailbox.everything(Mailbox.of(partner.mailbox()).getFirst());
    assertThat(mail).doesNotContain(PROMISE, "promised", "talk about", "Closure", "wishes");
    assertThat(consent.received(caseId))
        .as("each look at the agenda is written down with what was seen")
        .filteredOn(share -> share.way() == ShareGate.Way.SLICE)
        .extracting(Shared::dataClasses)
        .filteredOn(seen -> seen.contains(DataClass.MEETING))
        .containsExactly(
            Set.of(DataClass.MEETING, DataClass.PLAN), Set.of(DataClass.MEETING, DataClass.PLAN));
  }

  @Test
  void whatWasReleasedIsGoneFromThePageWhenItIsTakenBack() {
    var page = invited("en", DataClass.MEETING, DataClass.PLAN);
    var release = consent.ofCase(caseId).getFirst();
    end.revoke(caseId, release.id(), Revocation.unsaid(), "coordinator");

    assertThat(get(page)).hasStatus(410).bodyText().doesNotContain(PROMISE, "By telephone");
    assertThat(post(page, "answer=ATTEND")).hasStatus(410);
    assertThat(own().answer()).isNull();
  }

  @Test
  void whoOpensTheLinkOfAMeetingThatIsCalledOffReadsThatItIs() {
    var english = invited("en", DataClass.MEETING);
    callingOff.callOff(meeting, MeetingEnd.NOT_NEEDED, "The hearing is off", "coordinator");

    assertThat(get(english))
        .hasStatusOk()
        .bodyText()
        .contains("The meeting is called off")
        .doesNotContain("hearing", "By telephone", "??");
    assertThat(post(english, "answer=ATTEND")).bodyText().contains("The meeting is called off");
    assertThat(own().answer()).isNull();
    var off = Mailbox.await(partner.mailbox(), 2).getLast();
    assertThat(Mailbox.everything(off)).contains("METHOD:CANCEL").doesNotContain("hearing");
  }

  @Test
  void aMindIsChangedAndSomebodyElseComesInWords() {
    var page = invited("en", DataClass.MEETING);
    assertThat(post(page, "answer=CANNOT")).hasStatus3xxRedirection();
    assertThat(get(page)).bodyText().contains("Your answer so far: We cannot come.");

    assertThat(post(page, "answer=SUBSTITUTE"))
        .hasStatus(422)
        .bodyText()
        .contains("Please say which role or desk comes instead.");
    var mails = Mailbox.of(partner.mailbox()).size();
    var sent = post(page, "answer=SUBSTITUTE&to=The+night+desk&note=At+the+side+door");
    assertThat(sent).hasStatus3xxRedirection();
    assertThat(own().said()).isEqualTo("somebody else comes: The night desk");
    assertThat(own().note()).isEqualTo("At the side door");
    assertThat(get(page)).bodyText().contains("Your answer so far: Somebody else comes for us.");

    assertThat(post(page, "answer=ATTEND&to=Somebody")).hasStatus3xxRedirection();
    assertThat(own().said()).isEqualTo("comes");
    assertThat(own().instead()).as("who comes itself needs nobody else").isNull();
    assertThat(Mailbox.of(partner.mailbox())).hasSize(mails);
  }

  @Test
  void whoAnswersBeforeTheDaysDigestIsNotRemindedInIt() {
    invited(new Partners(registry).digestAgency(), DataClass.MEETING);
    var silent = new Partners(registry).digestAgency();
    releases.one(caseId, silent.code());
    meetings.invite(meeting, silent.code());
    scheduling.inviteLate(meeting, silent.code());
    scheduling.remindInvited(meeting);
    replies.take(meeting, partner.code(), new Replies.Reply("ATTEND", null, null), null);
    clock.advance(Duration.ofHours(24));
    digests.run();

    Mailbox.await(silent.mailbox(), 2);
    await().until(() -> reminderOf(partner) == NoticeState.NOT_WANTED);
    assertThat(reminderOf(silent)).isIn(NoticeState.SENT, NoticeState.CLAIMED);
    assertThat(Mailbox.of(partner.mailbox())).as("the invitation alone").hasSize(1);
  }

  private NoticeState reminderOf(Partners.Partner one) {
    var key = "invitation-reminder:" + meeting + ":" + one.code() + ":1";
    return reminders.noticesOfKey(key).getFirst().state();
  }

  @Test
  void aSpanishAgencyReadsAndAnswersInSpanish() {
    var page = invited("es", DataClass.MEETING, DataClass.PLAN);

    assertThat(get(page))
        .bodyText()
        .contains("lang=\"es\"", "De qué hablamos", "Lo que se prometió", PROMISE)
        .contains("Otra persona viene por nosotros", "no escriba el nombre");
    assertThat(post(page, "answer=SUBSTITUTE"))
        .hasStatus(422)
        .bodyText()
        .contains("qué función u oficina viene en su lugar");
  }

  private String invited(String language, DataClass... released) {
    return invited(new Partners(registry).agency(language), released);
  }

  private String invited(Partners.Partner invited, DataClass... released) {
    partner = invited;
    if (released.length > 0) {
      releases.one(caseId, partner.code(), released);
    }
    if (Set.of(released).contains(DataClass.PLAN)) {
      promised(partner.code());
    }
    meetings.invite(meeting, partner.code());
    scheduling.schedule(meeting, time.instant().plus(Duration.ofDays(3)), "PHONE", false);
    var link = Mailbox.link(Mailbox.await(partner.mailbox(), 1).getFirst());
    return link.substring(link.indexOf("/p/"));
  }

  private void promised(String agency) {
    plan.add(
        caseId,
        new NewItem(
            "LEGAL", PROMISE, agency, "Clerk", time.instant().plus(Duration.ofDays(9)), "RELEASE"),
        "coordinator");
  }

  private Invitee own() {
    return meetings.view(meeting).invited().getFirst();
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
}
