package org.bridges.access;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.directory.StaffView;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.office.DemoDirectory;
import org.bridges.office.DevClock;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.team.AdvocateDesk;
import org.bridges.team.TeamDesk;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.worklist.Worklist;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invented case with everything that a route can name, and the people around it. */
@Component
class GateOffice {

  /** An advocate of an agency that is not asked for the cases of these tests. */
  static final String OTHER_ADVOCATE = "advocate-elsewhere";

  private final CaseFile cases;
  private final YouthVault vault;
  private final TeamDesk team;
  private final AdvocateDesk advocates;
  private final MeetingDesk meetings;
  private final TransferDesk transfers;
  private final Worklist worklist;
  private final Reminders reminders;
  private final Registry registry;
  private final Directory directory;
  private final DevClock clock;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  GateOffice(
      CaseFile cases,
      YouthVault vault,
      TeamDesk team,
      AdvocateDesk advocates,
      MeetingDesk meetings,
      TransferDesk transfers,
      Worklist worklist,
      Reminders reminders,
      Registry registry,
      Directory directory,
      DevClock clock,
      OfficeTime time,
      JdbcClient jdbc) {
    this.cases = cases;
    this.vault = vault;
    this.team = team;
    this.advocates = advocates;
    this.meetings = meetings;
    this.transfers = transfers;
    this.worklist = worklist;
    this.reminders = reminders;
    this.registry = registry;
    this.directory = directory;
    this.clock = clock;
    this.time = time;
    this.jdbc = jdbc;
  }

  /** A case of Kerr; nobody owns it. */
  UUID aCaseWithoutOwner() {
    return aCaseOf("Wrenna" + CaseNumbers.random(6).toLowerCase());
  }

  UUID aCaseOf(String name) {
    var caseId = UUID.randomUUID();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            youth,
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    clock.awaitQuiet();
    return caseId;
  }

  /** The coordinator's case, with advocates of the demo agency and a family coordinator. */
  UUID aCaseWithTeam() {
    var caseId = aCaseWithoutOwner();
    withTeam(caseId);
    return caseId;
  }

  void withTeam(UUID caseId) {
    team.record(
        caseId, new TeamDesk.Assignment("CHOSEN", "coordinator", DemoDirectory.ADVOCATES, "YES"));
    clock.awaitQuiet();
    var ask = advocates.openOf(DemoDirectory.ADVOCATES).stream();
    ask.filter(one -> one.caseId().equals(caseId))
        .forEach(one -> advocates.answer(one.id(), true, null, DemoDirectory.ADVOCATES));
    clock.awaitQuiet();
  }

  UUID openTask(UUID caseId) {
    return worklist.ofCase(caseId).getFirst().id();
  }

  UUID aMeeting(UUID caseId) {
    return meetings.ask(caseId, MeetingKind.FOLLOW_UP, "coordinator");
  }

  UUID aTransferTo(UUID caseId, County county) {
    return transfers.offer(
        caseId, UUID.randomUUID(), new Offer(county.name(), null, "NONE", "OTHER"), "coordinator");
  }

  UUID aNotice(UUID caseId) {
    return aNotice(caseId, Group.COORDINATORS);
  }

  UUID aNotice(UUID caseId, Group group) {
    var key = "gate:" + UUID.randomUUID();
    reminders.notify(
        new NoticeRequest(
            key,
            NoticeKind.STAFF_REMINDER,
            Recipient.group(group),
            caseId,
            null,
            time.instant(),
            null));
    return reminders.noticesOfKey(key).getFirst().id();
  }

  /** Who hears of what this notice is one of, by user name. */
  List<String> hearers(UUID notice) {
    return jdbc.sql(
            "select recipient from notice where notice_key = (select notice_key from notice where id = ?)")
        .param(notice)
        .query(String.class)
        .list();
  }

  StaffView person(String username) {
    return directory.staff(username);
  }

  void anAdvocateElsewhere() {
    registry.write(
        new StaffEntry(
            OTHER_ADVOCATE,
            "Advocate of another agency",
            OTHER_ADVOCATE + "@office.example",
            DemoDirectory.PASSWORD + "-and-longer",
            List.of(Role.ADVOCATE),
            List.of(),
            List.of("en"),
            "PUENTE-ADV",
            true));
  }
}
