package org.bridges.family;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Ground;
import org.bridges.audit.Subject;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * While a family is helped, or a step waits that offers it help, the family coordinators of its
 * county see the people at home and their own step: not the youth's file, identity, plan or
 * meetings, which only a place on the team opens.
 */
@Component
class FamilyGround implements Ground {

  private static final String HELPED =
      """
      select s.case_id, c.county from family_support s join care_case c on c.id = s.case_id
       where s.ended_at is null
      """;
  private static final String ASKED =
      """
      select t.case_id, c.county from task t join care_case c on c.id = t.case_id
       where t.state = 'OPEN' and t.candidate_group = 'family-coordinators'
      """;

  private final JdbcClient jdbc;

  FamilyGround(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<DataClass> kinds() {
    return Set.of(DataClass.STEP, DataClass.HOUSEHOLD);
  }

  /** The home's other youths: who lives there, and no step of theirs. */
  @Override
  public Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    var opened = EnumSet.noneOf(DataClass.class);
    if (role == Role.FAMILY && subject.caseId() != null) {
      jdbc.sql(
              """
              select own.county, s.case_id = asked.id as is_own
                from care_case asked
                join family_support s on s.ended_at is null and (s.case_id = asked.id or s.home_id in
                       (select h.home_id from home_youth h where h.youth_id = asked.youth_id))
                join care_case own on own.id = s.case_id
               where asked.id = ?
              """)
          .param(subject.caseId())
          .query(
              row -> {
                if (person.worksIn(County.ofCode(row.getString("county")))) {
                  opened.add(DataClass.HOUSEHOLD);
                  if (row.getBoolean("is_own")) {
                    opened.add(DataClass.STEP);
                  }
                }
              });
      if (of(person, ASKED).contains(subject.caseId())) {
        opened.addAll(kinds());
      }
    }
    return opened;
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return role == Role.FAMILY ? of(person, HELPED + " union " + ASKED) : Set.of();
  }

  private Set<UUID> of(StaffView person, String casesWithCounty) {
    var cases = new HashSet<UUID>();
    jdbc.sql(casesWithCounty)
        .query(
            row -> {
              if (person.worksIn(County.ofCode(row.getString("county")))) {
                cases.add(row.getObject("case_id", UUID.class));
              }
            });
    return cases;
  }
}
