package org.bridges.team;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Ground;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is on the team until the case is closed: the advocates of the agency that was asked, and as
 * long as they ask after the closure; the family coordinators of the county where one was offered
 * and wanted. The coordinator is the owner.
 */
@Component
class TeamGround implements Ground {

  private static final Set<DataClass> OPENS = EnumSet.complementOf(EnumSet.of(DataClass.REFERRER));
  private static final String WANTED = "YES";

  private final JdbcClient jdbc;

  TeamGround(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return switch (role) {
      case ADVOCATE -> ofAgency(person);
      case FAMILY -> ofFamily(person);
      default -> Set.of();
    };
  }

  private Set<UUID> ofAgency(StaffView person) {
    return person.agencyCode() == null
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    """
                    select m.case_id from team_member m
                      join care_case c on c.id = m.case_id and c.generation = m.generation
                     where m.role = :role and m.member = :agency
                       and (c.status <> 'CLOSED' or exists (
                         select from after_closure a
                          where a.case_id = c.id and a.generation = c.generation
                            and a.ended_at is null))
                    """)
                .param("role", TeamRole.ADVOCATE_AGENCY.name())
                .param("agency", person.agencyCode())
                .query(UUID.class)
                .list());
  }

  private Set<UUID> ofFamily(StaffView person) {
    return jdbc
        .sql(
            """
            select m.case_id, c.county from team_member m
              join care_case c on c.id = m.case_id and c.generation = m.generation
             where m.role = :role and m.member = :wanted and c.status <> 'CLOSED'
            """)
        .param("role", TeamRole.FAMILY_COORDINATOR.name())
        .param("wanted", WANTED)
        .query(
            (row, number) ->
                person.worksIn(County.ofCode(row.getString("county")))
                    ? row.getObject("case_id", UUID.class)
                    : null)
        .list()
        .stream()
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
