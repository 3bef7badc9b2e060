package org.bridges.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.directory.StaffView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who worked on a case before it was closed and opened again: the youth knows them. */
@Component
class FormerTeam {

  private final JdbcClient jdbc;

  FormerTeam(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The former coordinator, where she or he is one of these. */
  Optional<StaffView> coordinator(UUID caseId, List<StaffView> able) {
    return member(caseId, TeamRole.COORDINATOR)
        .flatMap(
            known ->
                able.stream()
                    .filter(one -> one.active() && one.username().equals(known))
                    .findFirst());
  }

  /** The former advocate agency, where it is one of these. */
  Optional<String> agency(UUID caseId, List<String> able) {
    return member(caseId, TeamRole.ADVOCATE_AGENCY).filter(able::contains);
  }

  /** Who had this part in the newest generation before the present one. */
  private Optional<String> member(UUID caseId, TeamRole role) {
    return jdbc.sql(
            """
            select m.member from team_member m join care_case c on c.id = m.case_id
             where m.case_id = ? and m.role = ? and m.generation < c.generation
             order by m.generation desc limit 1
            """)
        .params(caseId, role.name())
        .query(String.class)
        .optional();
  }
}
