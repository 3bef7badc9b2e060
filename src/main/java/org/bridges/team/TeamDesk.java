package org.bridges.team;

import java.sql.Timestamp;
import java.util.Comparator;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes and records who works on a case. */
@Service
public class TeamDesk {

  private final CaseFile cases;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;
  private final Gate gate;
  private final OfficeTime time;
  private final FormerTeam former;
  private final JdbcClient jdbc;

  TeamDesk(
      CaseFile cases,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      Gate gate,
      OfficeTime time,
      FormerTeam former,
      JdbcClient jdbc) {
    this.cases = cases;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
    this.gate = gate;
    this.time = time;
    this.former = former;
    this.jdbc = jdbc;
  }

  /**
   * What the form of the assignment says.
   *
   * @param choice ME, PROPOSED or CHOSEN
   * @param coordinator user name, with CHOSEN
   * @param advocateAgency agency code; empty takes the proposed one
   * @param familyOffered YES, NO or LATER
   */
  public record Assignment(
      @Nullable String choice,
      @Nullable String coordinator,
      @Nullable String advocateAgency,
      @Nullable String familyOffered) {}

  /**
   * Who knows the youth from before the case was reopened; else the coordinator with the fewest
   * open cases among those of the county.
   */
  @Transactional(readOnly = true)
  public Optional<StaffView> proposedCoordinator(UUID caseId) {
    return former
        .coordinator(caseId, open(caseId, directory.inGroup(Group.COORDINATORS)))
        .or(() -> withFewestCases(coordinators(caseId)));
  }

  /** The same, and where its county has nobody else, somebody of another one. */
  @Transactional(readOnly = true)
  Optional<StaffView> nextCoordinator(UUID caseId) {
    return proposedCoordinator(caseId)
        .or(() -> withFewestCases(open(caseId, directory.inGroup(Group.COORDINATORS))));
  }

  private Optional<StaffView> withFewestCases(List<StaffView> people) {
    var load = cases.load();
    return people.stream()
        .min(
            Comparator.comparingLong((StaffView one) -> load.getOrDefault(one.username(), 0L))
                .thenComparing(StaffView::username));
  }

  /** Those to whom the case is not closed. */
  private List<StaffView> open(UUID caseId, List<StaffView> people) {
    return people.stream().filter(one -> !gate.isShutOut(caseId, one.username())).toList();
  }

  /** The coordinators that can take the case; all of them where its county has none. */
  @Transactional(readOnly = true)
  public List<StaffView> coordinators(UUID caseId) {
    return coordinators(caseId, cases.view(caseId).county());
  }

  /** The coordinators that can take the case if it moves to a county. */
  @Transactional(readOnly = true)
  public List<StaffView> coordinators(UUID caseId, County county) {
    return open(caseId, directory.coordinatorsFor(county));
  }

  /** The agencies of the case's county whose advocates can be asked, those of anywhere if none. */
  @Transactional(readOnly = true)
  public List<AgencyView> advocateAgencies(UUID caseId) {
    var county = cases.view(caseId).county();
    return directory.advocateAgencies(county).stream()
        .filter(agency -> !gate.isShutOut(caseId, agency.code()))
        .toList();
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

  /** Records the team; the same one twice changes nothing. */
  @Transactional
  public void record(UUID caseId, Assignment assignment) {
    var care = cases.view(caseId);
    var by = worklist.lastCompletedBy("assign-team", caseId).orElse("");
    var coordinator = coordinator(caseId, assignment, by);
    cases.assignOwner(caseId, coordinator);
    set(care, TeamRole.COORDINATOR, coordinator);
    var agency =
        Optional.ofNullable(assignment.advocateAgency())
            .filter(code -> !gate.isShutOut(caseId, code))
            .or(() -> proposedAgency(caseId));
    agency.ifPresent(code -> set(care, TeamRole.ADVOCATE_AGENCY, directory.agency(code).code()));
    set(care, TeamRole.FAMILY_COORDINATOR, String.valueOf(assignment.familyOffered()));
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "team:" + caseId + ":" + care.generation(),
                "Team assigned: coordinator " + directory.staff(coordinator).displayName())
            .by(by));
  }

  /** A new coordinator owns the case, as after a move inside the programme. */
  @Transactional
  public void changeCoordinator(UUID caseId, String coordinator) {
    set(cases.view(caseId), TeamRole.COORDINATOR, coordinator);
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

  /** The agency on the team is shut out: another one of the county is asked, or none. */
  @Transactional
  void replaceAgency(UUID caseId) {
    var care = cases.view(caseId);
    jdbc.sql("delete from team_member where case_id = ? and generation = ? and role = ?")
        .params(caseId, care.generation(), TeamRole.ADVOCATE_AGENCY.name())
        .update();
    proposedAgency(caseId).ifPresent(code -> set(care, TeamRole.ADVOCATE_AGENCY, code));
  }

  /** The team of the case's present generation. */
  @Transactional(readOnly = true)
  public List<TeamMember> ofCase(UUID caseId) {
    return jdbc.sql(
            "select role, member from team_member where case_id = ? and generation = ? order by role")
        .params(caseId, cases.view(caseId).generation())
        .query(
            (row, number) -> {
              var role = TeamRole.valueOf(row.getString("role"));
              var member = row.getString("member");
              return new TeamMember(role, member, nameOf(role, member));
            })
        .list();
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

  private Optional<String> proposedAgency(UUID caseId) {
    var able = advocateAgencies(caseId).stream().map(AgencyView::code).toList();
    return former.agency(caseId, able).or(() -> able.stream().findFirst());
  }

  private String nameOf(TeamRole role, String member) {
    return switch (role) {
      case COORDINATOR -> directory.staff(member).displayName();
      case ADVOCATE_AGENCY -> directory.agency(member).name();
      case FAMILY_COORDINATOR ->
          member.equals("YES") ? "yes" : member.equals("NO") ? "no" : "later";
    };
  }

  private void set(CaseView care, TeamRole role, String member) {
    jdbc.sql(
            """
            insert into team_member (case_id, generation, role, member, since) values (?, ?, ?, ?, ?)
            on conflict (case_id, generation, role)
            do update set member = excluded.member, since = excluded.since
            """)
        .params(care.id(), care.generation(), role.name(), member, Timestamp.from(time.instant()))
        .update();
  }
}
