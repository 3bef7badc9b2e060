package org.bridges.team;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Ground;
import org.bridges.audit.Subject;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever worked on a case before may open it again while it is closed, and sees nothing of it but
 * its number: neither one of its steps, nor the case in a list of theirs (ADR 0018).
 */
@Component
class FormerGround implements Ground {

  private static final Set<DataClass> REOPENING = EnumSet.of(DataClass.STEP);

  private final JdbcClient jdbc;

  FormerGround(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    var caseId = subject.caseId();
    var isWhole = subject.matterId() == null;
    return caseId != null && isWhole && wasThere(person, role, caseId) ? REOPENING : Set.of();
  }

  private boolean wasThere(StaffView person, Role role, UUID caseId) {
    return switch (role) {
      case ADVOCATE -> was(caseId, TeamRole.ADVOCATE_AGENCY, String.valueOf(person.agencyCode()));
      case COORDINATOR -> was(caseId, TeamRole.COORDINATOR, person.username());
      default -> false;
    };
  }

  private boolean was(UUID caseId, TeamRole role, String member) {
    return jdbc.sql(
                """
            select count(*) from team_member m join care_case c on c.id = m.case_id
             where c.id = :case and c.status = 'CLOSED' and m.role = :role and m.member = :member
            """)
            .param("case", caseId)
            .param("role", role.name())
            .param("member", member)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** In no list: what was closed is over for them. */
  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return Set.of();
  }
}
