package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Registry;
import org.bridges.meeting.Invitee;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Scheduling;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.team.TeamOffice;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Another agency helps: what its own release covers moves, and nothing else. */
@OfficeTest
class ProviderMoveTests {

  @Autowired Registry registry;
  @Autowired TeamOffice office;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired MoveDesk moves;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private MockMvcTester web;
  private Partners.Partner old;
  private Partners.Partner next;
  private UUID caseId;
  private UUID meeting;
  private String invitation = "";

  @BeforeEach
  void anAgencyHasAPromiseAndASeat() {
    web = OfficeWeb.of(context);
    var partners = new Partners(registry);
    old = partners.agency("en");
    next = partners.agency("es");
    caseId = office.aCase(County.KERR, "en", "coordinator");
    releases.one(caseId, old.code());
    plan.add(
        caseId,
        new NewItem(
            "SCHOOL",
            "Enrolment",
            old.code(),
            "Counsellor",
            time.instant().plus(Duration.ofDays(20)),
            "RELEASE"),
        "coordinator");
    meeting = UUID.randomUUID();
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    meetings.invite(meeting, old.code());
    scheduling.schedule(meeting, time.instant().plus(Duration.ofDays(9)), "PHONE", false);
    clock.awaitQuiet();
    invitation = page(Mailbox.await(old.mailbox(), 1).getFirst());
  }

  @AfterEach
  void end() {
    office.end();
  }

  @Test
  void withoutAReleaseNothingMovesAndPartByPartEachMovesWithItsOwn() {
    var nobody =
        catchThrowableOfType(
            Refused.class, () -> record(NewMove.ofProvider(next.code(), old.code())));
    assertThat(nobody.code()).isEqualTo("NOTHING_TO_MOVE");
    record(NewMove.ofProvider(old.code(), next.code()));
    assertThat(owners()).as("stays where it is").containsExactly(old.code());
    assertThat(seats()).containsExactly(old.code());
    assertThat(web.get().uri(invitation)).hasStatusOk();
    assertThat(Mailbox.of(next.mailbox())).as("the new agency hears nothing").isEmpty();
    var step = step();
    var refused = catchThrowableOfType(Refused.class, () -> answer(step, "MOVED", null));
    assertThat(refused.code()).isEqualTo("RELEASE_MISSING");
    assertThat(catchThrowableOfType(Refused.class, () -> answer(step, "STAYS", null)).code())
        .isEqualTo("REASON_MISSING");

    releases.one(caseId, next.code(), DataClass.PLAN);
    clock.awaitQuiet();
    assertThat(owners()).containsExactly(next.code());
    assertThat(seats()).as("no release of meetings yet").containsExactly(old.code());
    assertThat(step().id()).isEqualTo(step.id());

    releases.one(caseId, next.code(), DataClass.MEETING);
    clock.awaitQuiet();
    assertThat(seats()).containsExactly(next.code());
    assertThat(worklist.ofCase(caseId)).noneMatch(task -> task.formId().equals("settle-provider"));
    assertThat(Mailbox.await(old.mailbox(), 2)).hasSize(2);
    assertThat(Mailbox.calendar(Mailbox.of(old.mailbox()).getLast())).contains("METHOD:CANCEL");
    assertThat(Mailbox.await(next.mailbox(), 1)).as("invited once").hasSize(1);
    assertThat(Mailbox.calendar(Mailbox.of(next.mailbox()).getFirst())).contains("METHOD:REQUEST");
    assertThat(web.get().uri(invitation))
        .as("the old link opens nothing any more")
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Your answer");
    assertThat(web.get().uri(page(Mailbox.of(next.mailbox()).getFirst()))).hasStatusOk();
  }

  @Test
  void aReleaseThatIsThereMovesAllAtOnceAndNobodyIsAsked() {
    releases.one(caseId, next.code());
    record(NewMove.ofProvider(old.code(), next.code()));

    assertThat(owners()).containsExactly(next.code());
    assertThat(seats()).containsExactly(next.code());
    assertThat(worklist.ofCase(caseId)).noneMatch(task -> task.formId().equals("settle-provider"));
  }

  private void record(NewMove move) {
    moves.moved(caseId, move, "coordinator");
    clock.awaitQuiet();
  }

  private OpenTask step() {
    return worklist.ofCase(caseId).stream()
        .filter(task -> task.formId().equals("settle-provider"))
        .findFirst()
        .orElseThrow();
  }

  private void answer(OpenTask step, String answer, @Nullable String note) {
    tasks.complete(step.id(), Map.of("providerAnswer", answer), note, "coordinator");
  }

  private List<String> owners() {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.state().isOpen())
        .map(ItemView::agencyCode)
        .toList();
  }

  private List<String> seats() {
    return meetings.view(meeting).invited().stream().map(Invitee::agencyCode).toList();
  }

  private static String page(MimeMessage mail) {
    var link = Mailbox.link(mail);
    return link.substring(link.indexOf("/p/"));
  }
}
