package org.bridges.team;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the teams: who plays which part in which open period of a case. */
@Component
class TeamMembers {

  private final JdbcClient jdbc;
  private final Directory directory;
  private final OfficeTime time;

  TeamMembers(JdbcClient jdbc, Directory directory, OfficeTime time) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.time = time;
  }

  List<TeamMember> of(UUID caseId, int generation) {
    return jdbc.sql(
            "select role, member from team_member where case_id = ? and generation = ? order by role")
        .params(caseId, generation)
        .query(
            (row, number) -> {
              var role = TeamRole.valueOf(row.getString("role"));
              var member = row.getString("member");
              return new TeamMember(role, member, nameOf(role, member));
            })
        .list();
  }

  void set(CaseView care, TeamRole role, String member) {
    jdbc.sql(
            """
            insert into team_member (case_id, generation, role, member, since) values (?, ?, ?, ?, ?)
            on conflict (case_id, generation, role)
            do update set member = excluded.member, since = excluded.since
            """)
        .params(care.id(), care.generation(), role.name(), member, Timestamp.from(time.instant()))
        .update();
  }

  /** Whether the member had the part. */
  boolean leaves(CaseView care, TeamRole role, String member) {
    return jdbc.sql(
                """
                delete from team_member
                 where case_id = ? and generation = ? and role = ? and member = ?
                """)
            .params(care.id(), care.generation(), role.name(), member)
            .update()
        > 0;
  }

  private String nameOf(TeamRole role, String member) {
    return switch (role) {
      case COORDINATOR -> directory.findStaff(member).map(StaffView::displayName).orElse(member);
      case ADVOCATE_AGENCY -> directory.findAgency(member).map(AgencyView::name).orElse(member);
      case FAMILY_COORDINATOR ->
          member.equals("YES") ? "yes" : member.equals("NO") ? "no" : "later";
    };
  }
}
