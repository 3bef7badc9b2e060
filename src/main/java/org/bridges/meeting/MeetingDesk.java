package org.bridges.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.plan.PlanIssue;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls meetings and keeps who is invited. */
@Service
public class MeetingDesk {

  private final Meetings meetings;
  private final Invitees invitees;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Directory directory;
  private final Outbox outbox;
  private final OfficeTime time;
  private final PlanIssue plans;
  private final FieldCipher cipher;

  MeetingDesk(
      Meetings meetings,
      Invitees invitees,
      CaseFile cases,
      Timeline timeline,
      Directory directory,
      Outbox outbox,
      OfficeTime time,
      PlanIssue plans,
      FieldCipher cipher) {
    this.meetings = meetings;
    this.invitees = invitees;
    this.cases = cases;
    this.timeline = timeline;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
    this.plans = plans;
    this.cipher = cipher;
  }

  /**
   * The id of the meeting that a step of the care case calls: the same step in the same round of
   * the same generation always means the same meeting.
   */
  public UUID idOf(UUID caseId, MeetingKind kind, int round) {
    var name = caseId + ":" + cases.view(caseId).generation() + ":" + kind + ":" + round;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the meeting is called. */
  public boolean isCalled(UUID meetingId) {
    return meetings.existsById(meetingId);
  }

  /** Calls a meeting and starts its process after the commit; twice is once. */
  @Transactional
  public void call(UUID caseId, UUID meetingId, MeetingKind kind) {
    if (isCalled(meetingId)) {
      return;
    }
    var care = cases.view(caseId);
    var now = time.instant();
    var counts = anchor(care, kind, now);
    meetings.save(new Meeting(meetingId, caseId, kind, now));
    timeline.add(
        TimelineEntry.ofCase(caseId, "meeting:" + meetingId, kind.label() + " meeting called"));
    outbox.start(
        caseId,
        "meeting",
        meetingId,
        care.generation(),
        variables(care, meetingId, kind),
        new StageClock(kind.stage(), counts, "meeting"));
  }

  /**
   * A meeting that was agreed on before the case came to Bridges: it waits to be held. Nobody is
   * invited by it; those who are to be told are invited on its page.
   *
   * @param at its date, ahead
   */
  @Transactional
  public void takeOver(UUID caseId, UUID meetingId, MeetingKind kind, Instant at, String by) {
    if (isCalled(meetingId)) {
      return;
    }
    var care = cases.view(caseId);
    var meeting = new Meeting(meetingId, caseId, kind, time.instant());
    meeting.schedule(at, null, cipher);
    meetings.saveAndFlush(meeting);
    var what = kind.label() + " agreed on before Bridges for " + time.spoken(at);
    timeline.add(TimelineEntry.ofCase(caseId, "meeting:" + meetingId, what).by(by));
    var variables = variables(care, meetingId, kind);
    variables.put("meetingAt", time.iso(at));
    outbox.startBefore(
        "Task_HoldMeeting",
        caseId,
        "meeting",
        meetingId,
        care.generation(),
        variables,
        new StageClock(kind.stage(), at, "meeting"), // should another date be needed
        new StageClock("INVITATION", at, "invitation"),
        new StageClock("MINUTES", at, "minutes"));
  }

  private Map<String, Object> variables(CaseView care, UUID meetingId, MeetingKind kind) {
    var variables = cases.variables(care);
    variables.put("meetingId", meetingId.toString());
    variables.put("meetingKind", kind.name());
    return variables;
  }

  /**
   * From when the limit counts: the danger, the opening (here, for a case from before), or, where
   * that had its meeting already and another one is called, the call.
   */
  private Instant anchor(CaseView care, MeetingKind kind, Instant now) {
    var begin = care.urgentSince();
    var isRapid = kind == MeetingKind.RAPID_RESPONSE;
    if (!kind.countsFromOpening() || (isRapid && care.urgency() != Urgency.URGENT)) {
      return now;
    }
    var start = isRapid && begin != null ? begin : care.clocksFrom();
    return hadSince(care.id(), kind, start) ? now : start;
  }

  private boolean hadSince(UUID caseId, MeetingKind kind, Instant start) {
    return meetings.findByCaseIdOrderByCalledAtDesc(caseId).stream()
        .anyMatch(one -> one.kind() == kind && !one.calledAt().isBefore(start));
  }

  /** Somebody asks for a meeting now; the care case calls it. */
  @Transactional
  public UUID ask(UUID caseId, MeetingKind kind, String by) {
    var meetingId = UUID.randomUUID();
    ask(caseId, meetingId, kind, by);
    return meetingId;
  }

  /** The same for a meeting whose id the caller chose: asked twice it is one meeting. */
  @Transactional
  public void ask(UUID caseId, UUID meetingId, MeetingKind kind, String by) {
    var care = cases.view(caseId);
    if (care.closedAt() != null) {
      throw new WrongState("case-closed", "The case is closed. Reopen it first.");
    }
    timeline.add(
        TimelineEntry.ofCase(caseId, "meeting-asked:" + meetingId, kind.label() + " asked for")
            .by(by));
    outbox.publish(
        caseId,
        "casefile.meetingNeeded",
        caseId,
        Map.of("meetingId", meetingId.toString(), "meetingKind", kind.name()));
  }

  /** Ids of the meetings whose plan is not issued, without those that are over. */
  @Transactional(readOnly = true)
  public List<UUID> withoutPlan() {
    var issued = plans.issuedMeetings();
    return meetings.thatGoOn().stream()
        .map(Meeting::id)
        .filter(id -> !issued.contains(id))
        .toList();
  }

  /** Puts an agency on the list of the invited. */
  @Transactional
  public void invite(UUID meetingId, String agencyCode) {
    requireGoesOn(meetingId);
    invitees.add(meetingId, directory.agency(agencyCode).code());
  }

  /** Takes an agency off the list, before invitations go out. */
  @Transactional
  public void uninvite(UUID meetingId, String agencyCode) {
    if (requireGoesOn(meetingId).sequence() > 0) {
      throw new WrongState("already-invited", "The invitation has gone out already.");
    }
    invitees.remove(meetingId, agencyCode);
  }

  /** One meeting. */
  @Transactional(readOnly = true)
  public MeetingView view(UUID meetingId) {
    return view(require(meetingId));
  }

  /** The meetings of a case, newest first. */
  @Transactional(readOnly = true)
  public List<MeetingView> ofCase(UUID caseId) {
    return meetings.findByCaseIdOrderByCalledAtDesc(caseId).stream().map(this::view).toList();
  }

  Meeting require(UUID meetingId) {
    return meetings.findById(meetingId).orElseThrow(() -> new Missing("meeting"));
  }

  /**
   * One that was not called off.
   *
   * @throws WrongState with {@code meeting-over}
   */
  Meeting requireGoesOn(UUID meetingId) {
    var meeting = require(meetingId);
    if (meeting.isOver()) {
      throw new WrongState(
          "meeting-over",
          "This meeting was called off, or its case is closed. Its steps go from the lists.");
    }
    return meeting;
  }

  private MeetingView view(Meeting meeting) {
    return meeting.view(invitees.of(meeting.id(), meeting.sequence()), cipher);
  }
}
