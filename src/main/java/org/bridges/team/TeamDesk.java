package org.bridges.team;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes and records who works on a case. */
@Service
public class TeamDesk {

  private final CaseFile cases;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;
  private final Candidates candidates;
  private final Gate gate;
  private final OfficeTime time;
  private final TeamMembers members;
  private final FormerTeam former;
  private final AdvocateDesk advocates;
  private final FamilyOffer families;

  TeamDesk(
      CaseFile cases,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      Candidates candidates,
      Gate gate,
      OfficeTime time,
      TeamMembers members,
      FormerTeam former,
      AdvocateDesk advocates,
      FamilyOffer families) {
    this.families = families;
    this.cases = cases;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
    this.candidates = candidates;
    this.gate = gate;
    this.time = time;
    this.members = members;
    this.former = former;
    this.advocates = advocates;
  }

  /**
   * What the form of the assignment says.
   *
   * @param choice ME, PROPOSED or CHOSEN
   * @param coordinator user name, with CHOSEN
   * @param advocateAgency code of the agency to ask first; empty asks the first of the county
   * @param familyOffered YES, NO or LATER
   */
  public record Assignment(
      @Nullable String choice,
      @Nullable String coordinator,
      @Nullable String advocateAgency,
      @Nullable String familyOffered) {}

  /**
   * Who knows the youth from before the case was reopened; else the best of those who are there and
   * work in the case's county.
   */
  @Transactional(readOnly = true)
  public Optional<StaffView> proposedCoordinator(UUID caseId) {
    var all = candidates.of(caseId);
    var there = all.stream().filter(one -> !one.isAway()).map(Candidate::person).toList();
    return former
        .coordinator(caseId, there)
        .or(() -> Candidates.proposed(all).map(Candidate::person));
  }

  /** The best of those who are there and work in the county to which the case moves. */
  @Transactional(readOnly = true)
  public Optional<StaffView> proposedCoordinator(UUID caseId, County county) {
    return Candidates.proposed(candidates.of(caseId, county)).map(Candidate::person);
  }

  /**
   * The same, and where its county has nobody else, somebody of another one; somebody who is away
   * only where nobody is there.
   */
  @Transactional(readOnly = true)
  Optional<StaffView> nextCoordinator(UUID caseId) {
    var all = candidates.of(caseId);
    return Candidates.proposed(all).or(() -> all.stream().findFirst()).map(Candidate::person);
  }

  /** The coordinators that can take the case, the best first; who is away stands last. */
  @Transactional(readOnly = true)
  public List<StaffView> coordinators(UUID caseId) {
    return candidates.of(caseId).stream().map(Candidate::person).toList();
  }

  /** The agencies of the case's county whose advocates can be asked, those of anywhere if none. */
  @Transactional(readOnly = true)
  public List<AgencyView> advocateAgencies(UUID caseId) {
    var county = cases.view(caseId).county();
    return directory.advocateAgencies(county).stream()
        .filter(agency -> !gate.isShutOut(caseId, agency.code()))
        .toList();
  }

  /** The agencies of the case's own county: they are asked by themselves, one after the other. */
  @Transactional(readOnly = true)
  public List<AgencyView> askedInTurn(UUID caseId) {
    var county = cases.view(caseId).county();
    return advocateAgencies(caseId).stream().filter(agency -> agency.worksIn(county)).toList();
  }

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused with COORDINATOR_UNKNOWN
   */
  @Transactional(readOnly = true)
  public void check(UUID caseId, Assignment assignment, String assigner) {
    coordinator(caseId, assignment, assigner);
  }

  /** Records the team and asks for an advocate; the same one twice changes nothing. */
  @Transactional
  public void record(UUID caseId, Assignment assignment) {
    var care = cases.view(caseId);
    var by = worklist.lastCompletedBy("assign-team", caseId).orElse("");
    var coordinator = coordinator(caseId, assignment, by);
    cases.assignOwner(caseId, coordinator);
    members.set(care, TeamRole.COORDINATOR, coordinator);
    advocates.wanted(firstRequest(care), care, firstAgency(caseId, assignment));
    members.set(care, TeamRole.FAMILY_COORDINATOR, String.valueOf(assignment.familyOffered()));
    families.answered(caseId, String.valueOf(assignment.familyOffered()), by);
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "team:" + caseId + ":" + care.generation(),
                "Team assigned: coordinator " + directory.staff(coordinator).displayName())
            .by(by));
  }

  /**
   * The team of a case from before Bridges: nobody is asked and nobody is written to.
   *
   * @param advocateAgency code of the agency whose advocate goes to the youth; null for none yet
   * @param familyOffered YES, NO or LATER
   */
  @Transactional
  public void takeOver(
      UUID caseId, String coordinator, @Nullable String advocateAgency, String familyOffered) {
    var care = cases.view(caseId);
    members.set(care, TeamRole.COORDINATOR, coordinator);
    members.set(care, TeamRole.FAMILY_COORDINATOR, familyOffered);
    if (advocateAgency != null) {
      members.set(care, TeamRole.ADVOCATE_AGENCY, advocateAgency);
    }
  }

  /** A new coordinator owns the case, as after a move inside the programme. */
  @Transactional
  public void changeCoordinator(UUID caseId, String coordinator) {
    members.set(cases.view(caseId), TeamRole.COORDINATOR, coordinator);
  }

  /**
   * A case is given to a coordinator, whose work it is from now on.
   *
   * @param why a set sentence for the timeline, without names of a youth
   */
  @Transactional
  public void takeOver(UUID caseId, String coordinator, String why) {
    cases.assignOwner(caseId, coordinator);
    changeCoordinator(caseId, coordinator);
    var key = "taken-over:" + caseId + ":" + coordinator + ":" + time.instant().getEpochSecond();
    var what = why + " and was given to " + coordinator;
    timeline.add(TimelineEntry.ofCase(caseId, key, what));
  }

  /** The team of the case's present generation. */
  @Transactional(readOnly = true)
  public List<TeamMember> ofCase(UUID caseId) {
    return members.of(caseId, cases.view(caseId).generation());
  }

  /** Codes of the agencies on the team. */
  @Transactional(readOnly = true)
  public List<String> agencies(UUID caseId) {
    return ofCase(caseId).stream()
        .filter(one -> one.role() == TeamRole.ADVOCATE_AGENCY)
        .map(TeamMember::member)
        .toList();
  }

  private String coordinator(UUID caseId, Assignment assignment, String assigner) {
    var choice = assignment.choice() == null ? "PROPOSED" : assignment.choice();
    var code =
        switch (choice) {
          case "ME" -> assigner;
          case "CHOSEN" -> assignment.coordinator();
          default -> proposedCoordinator(caseId).map(StaffView::username).orElse(null);
        };
    var known =
        directory.inGroup(Group.COORDINATORS).stream().anyMatch(one -> one.username().equals(code));
    if (code == null || !known || gate.isShutOut(caseId, code)) {
      throw new Refused("COORDINATOR_UNKNOWN", "Choose a coordinator of the list.");
    }
    return code;
  }

  /** The chosen agency, else the one that knows the youth from before; null for any. */
  private @Nullable String firstAgency(UUID caseId, Assignment assignment) {
    if (assignment.advocateAgency() != null) {
      return assignment.advocateAgency();
    }
    var able = advocateAgencies(caseId).stream().map(AgencyView::code).toList();
    return former.agency(caseId, able).orElse(null);
  }

  /** The first request of an open period of a case, told twice, is one. */
  private static UUID firstRequest(CaseView care) {
    var seed = "advocate:" + care.id() + ":" + care.generation();
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
