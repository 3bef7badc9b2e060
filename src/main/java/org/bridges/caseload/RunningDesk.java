package org.bridges.caseload;

import java.nio.charset.StandardCharsets;
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
  List<Alike> alike(NewRunning one, int line, StaffView person, Map<UUID, Integer> lines) {
    var youth = register(one);
    var found =
        earlier.ofYouth(youth, person).found().stream()
            .map(shown -> Alike.of(shown, lines.get(shown.record())))
            .toList();
    lines.put(youth, line);
    return found;
  }

  /**
   * Opens the case; twice is once.
   *
   * @throws PossiblyKnown when somebody alike is known and nobody has looked at it
   */
  @Transactional
  public Outcome open(NewRunning one, StaffView person) {
    return open(one, person, false);
  }

  /**
   * The same, where the person who said what to do may have seen weak likenesses alone.
   *
   * @throws PossiblyKnown also when a stronger one has come up since
   */
  @Transactional
  Outcome open(NewRunning one, StaffView person, boolean hasSeenWeakOnly) {
    var key = former.keyOf(one.formerNumber(), one.coordinator());
    locks.hold("running-case:" + key);
    var before = former.caseOf(key);
    if (before.isPresent()) {
      return new Outcome(cases.view(before.get()), false);
    }
    var youth = register(one);
    var alike = alike(youth, person);
    var isLookedAt =
        one.likeness() != null && (!hasSeenWeakOnly || alike.stream().allMatch(Alike::isWeak));
    if (!alike.isEmpty() && !isLookedAt) {
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

  private List<Alike> alike(UUID youth, StaffView person) {
    return earlier.ofYouth(youth, person).found().stream()
        .map(shown -> Alike.of(shown, null))
        .toList();
  }

  /** Whose record was opened, for the record of who did what. */
  public static Subject subject(CaseView care) {
    return new Subject(care.id(), null, care.youthId());
  }
}
