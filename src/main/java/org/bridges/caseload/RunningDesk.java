package org.bridges.caseload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.FormerNumbers;
import org.bridges.casefile.NewCase;
import org.bridges.casefile.RunningCase;
import org.bridges.casefile.RunningCases;
import org.bridges.casefile.RunningStage;
import org.bridges.consent.ConsentDesk;
import org.bridges.directory.StaffView;
import org.bridges.intake.EarlierRecords;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.background.RecordLock;
import org.bridges.team.TeamDesk;
import org.bridges.youth.SameYouth;
import org.bridges.youth.YouthSearch;
import org.bridges.youth.YouthVault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door by which a running case comes in, as a whole or not at all. Its number before with
 * its coordinator makes it one case, however often it is sent; who may be known already is offered
 * and never joined by itself; nobody is written to.
 */
@Service
public class RunningDesk {

  private final YouthVault vault;
  private final YouthSearch search;
  private final SameYouth sameYouth;
  private final EarlierRecords earlier;
  private final FormerNumbers former;
  private final RunningCases running;
  private final CaseFile cases;
  private final TeamDesk team;
  private final MeetingDesk meetings;
  private final ConsentDesk consent;
  private final PlanDesk plan;
  private final RecordLock locks;

  RunningDesk(
      YouthVault vault,
      YouthSearch search,
      SameYouth sameYouth,
      EarlierRecords earlier,
      FormerNumbers former,
      RunningCases running,
      CaseFile cases,
      TeamDesk team,
      MeetingDesk meetings,
      ConsentDesk consent,
      PlanDesk plan,
      RecordLock locks) {
    this.vault = vault;
    this.search = search;
    this.sameYouth = sameYouth;
    this.earlier = earlier;
    this.former = former;
    this.running = running;
    this.cases = cases;
    this.team = team;
    this.meetings = meetings;
    this.consent = consent;
    this.plan = plan;
    this.locks = locks;
  }

  /** The case, and whether it was opened by this. */
  public record Outcome(CaseView care, boolean isNew) {}

  /** The case that was opened for it before. */
  @Transactional(readOnly = true)
  public Optional<CaseView> opened(NewRunning one) {
    return former.caseOf(former.keyOf(one.formerNumber(), one.coordinator())).map(cases::view);
  }

  /**
   * Registers the youth and answers who is alike: only to be rolled back.
   *
   * @param lines the lines of one file whose youths were registered before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<String> alike(NewRunning one, int line, StaffView person, Map<UUID, Integer> lines) {
    var youth = register(one);
    var alike =
        earlier.ofYouth(youth, person).found().stream()
            .map(
                shown ->
                    lines.containsKey(shown.record())
                        ? "line " + lines.get(shown.record()) + " of this file"
                        : inWords(shown))
            .toList();
    lines.put(youth, line);
    return alike;
  }

  /**
   * Opens the case; twice is once.
   *
   * @throws PossiblyKnown when somebody alike is known and nobody has looked at it
   */
  @Transactional
  public Outcome open(NewRunning one, StaffView person) {
    var key = former.keyOf(one.formerNumber(), one.coordinator());
    locks.hold("running-case:" + key);
    var before = former.caseOf(key);
    if (before.isPresent()) {
      return new Outcome(cases.view(before.get()), false);
    }
    var youth = register(one);
    var alike = inWords(youth, person);
    if (!alike.isEmpty() && one.likeness() == null) {
      throw new PossiblyKnown(alike);
    }
    remember(one, youth, person.username());
    var caseId = UUID.nameUUIDFromBytes(("running:" + key).getBytes(StandardCharsets.UTF_8));
    var opened = running.open(running(one, caseId, youth, person.username()));
    former.keep(caseId, one.formerNumber(), key);
    team.takeOver(caseId, one.coordinator(), one.advocateAgency(), one.familyOffered());
    goesOn(one, caseId, person.username());
    return new Outcome(opened, true);
  }

  private void goesOn(NewRunning one, UUID caseId, String by) {
    var meetingAt = one.meetingAt();
    if (meetingAt != null) {
      var kind =
          one.stage() == RunningStage.MEETING_PLANNED
              ? MeetingKind.FIRST_STAFFING
              : MeetingKind.FOLLOW_UP;
      meetings.takeOver(caseId, one.meetingId(caseId), kind, meetingAt, by);
    }
    if (one.release() != null) {
      consent.record(caseId, one.release(), by);
    }
    if (one.promise() != null) {
      plan.add(caseId, one.promise(), by);
    }
  }

  private static RunningCase running(NewRunning one, UUID caseId, UUID youth, String by) {
    return new RunningCase(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            null,
            youth,
            one.county(),
            one.urgency(),
            one.safetyFirst(),
            by),
        one.openedAt(),
        one.stage(),
        one.coordinator(),
        one.lastContactAt(),
        one.nextRoundAt(),
        one.stage() == RunningStage.MEETING_PLANNED ? one.meetingId(caseId) : null,
        one.missingSince(),
        one.told(),
        one.toldAt(),
        one.formerNumber(),
        one.history());
  }

  private UUID register(NewRunning one) {
    var youth = vault.register(one.youth());
    if (one.contact() != null) {
      vault.addContact(youth, one.contact());
    }
    return youth;
  }

  private void remember(NewRunning one, UUID youth, String by) {
    var said = one.likeness();
    if (said != null) {
      search
          .candidates(youth)
          .found()
          .forEach(candidate -> sameYouth.say(youth, candidate.current(), said, by));
    }
  }

  private List<String> inWords(UUID youth, StaffView person) {
    return earlier.ofYouth(youth, person).found().stream().map(RunningDesk::inWords).toList();
  }

  private static String inWords(EarlierRecords.Shown one) {
    var words = new ArrayList<String>();
    words.add(
        one.reasons().isEmpty()
            ? "a record that is closed to you"
            : one.likeness() + ": " + String.join(", ", one.reasons()));
    one.cases().forEach(care -> words.add("case " + care.number() + " (" + care.stage() + ")"));
    return String.join("; ", words);
  }

  /** Whose record was opened, for the record of who did what. */
  public static Subject subject(CaseView care) {
    return new Subject(care.id(), null, care.youthId());
  }
}
