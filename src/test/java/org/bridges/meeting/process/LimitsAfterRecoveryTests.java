package org.bridges.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A youth is found while a meeting that was not urgent is under way: its next limits are urgent.
 */
@OfficeTest
class LimitsAfterRecoveryTests {

  @Autowired TeamOffice office;
  @Autowired MeetingDesk meetings;
  @Autowired RecoveryDesk recoveries;
  @Autowired List<EngineWorker> workers;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;

  private final UUID meeting = UUID.randomUUID();
  private UUID caseId;

  @AfterEach
  void end() {
    office.end();
  }

  @Test
  void theInstanceWasStartedAsRoutineAndTheRecordIsUrgent() {
    caseId = office.aCase(County.KERR, "en", "coordinator");
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    clock.awaitQuiet();
    var at = time.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(6));
    assertThat(Duration.between(reminderBefore(at), at)).isEqualTo(Duration.ofDays(1));

    recoveries.record(
        caseId, new NewRecovery(time.instant(), RecoveryPlace.HOME, null), "coordinator");
    clock.awaitQuiet();
    assertThat(Duration.between(reminderBefore(at), at)).isEqualTo(Duration.ofHours(2));
    var agreed = time.parse(String.valueOf(does("meeting.checkQuorum", at).get("agreeDueAt")));
    assertThat(agreed).as("another time is agreed at once").isBefore(in(Duration.ofMinutes(121)));
    assertThat(meetings.ofCase(caseId))
        .as("the recovery called its own, once")
        .filteredOn(one -> one.kind() == MeetingKind.RAPID_RESPONSE)
        .hasSize(1);
  }

  private Instant reminderBefore(Instant at) {
    return time.parse(
        String.valueOf(does("meeting.inviteAgencies", at).get("invitationReminderAt")));
  }

  private Map<String, ?> does(String job, Instant at) {
    return workers.stream()
        .filter(one -> one.jobType().equals(job))
        .findFirst()
        .orElseThrow()
        .carryOut(work(at));
  }

  private Instant in(Duration ahead) {
    return time.instant().plus(ahead);
  }

  /** What the engine hands over: the urgency with which the instance began. */
  private Work work(Instant at) {
    var variables = new HashMap<String, Object>();
    variables.put("meetingId", meeting.toString());
    variables.put("caseId", caseId.toString());
    variables.put("urgency", "ROUTINE");
    variables.put("meetingAt", time.iso(at));
    variables.put("meetingPlace", "PHONE");
    variables.put("inviteTeam", "NO");
    return new Work("meeting", "Task_InviteAgencies", 1, 1, variables, Map.of(), time);
  }
}
