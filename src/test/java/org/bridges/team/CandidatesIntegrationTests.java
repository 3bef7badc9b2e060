package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is proposed for a case, and what is said about each. */
@OfficeTest
class CandidatesIntegrationTests {

  @Autowired TeamOffice office;
  @Autowired Candidates candidates;
  @Autowired TeamDesk team;
  @Autowired ShutOuts shutOuts;
  @Autowired OfficeTime time;

  @AfterEach
  void everybodyLeaves() {
    office.end();
  }

  @Test
  void theLanguageOfTheYouthComesBeforeTheLoad() {
    var english = office.coordinator(List.of("en"), County.OTHER);
    var spanish = office.coordinator(List.of("en", "es"), County.OTHER);
    office.load(spanish, 3);
    var caseId = office.aCase(County.OTHER, "es", null);

    assertThat(proposed(caseId)).isEqualTo(spanish);
    assertThat(one(caseId, spanish).why(time))
        .contains("works in Another county", "speaks Spanish", "3 open cases");
    assertThat(one(caseId, english).why(time)).contains("does not speak Spanish", "0 open cases");
  }

  @Test
  void whoHasMoreThanTheReferenceRanksLowerAndIsNeverRefused() {
    var busy = office.coordinator(List.of("en"), County.OTHER);
    office.load(busy, 24);
    var caseId = office.aCase(County.OTHER, "en", null);

    assertThat(proposed(caseId)).as("nobody else works there").isEqualTo(busy);
    assertThat(one(caseId, busy).loadInWords()).isEqualTo("24 open cases, reference 22");
    var free = office.coordinator(List.of("en"), County.OTHER);
    office.load(free, 22);
    assertThat(proposed(caseId)).isEqualTo(free);
    assertThat(one(caseId, free).loadInWords()).isEqualTo("22 open cases");
    team.check(caseId, new TeamDesk.Assignment("CHOSEN", busy, null, null), "manager");
  }

  @Test
  void whoIsAwayOrShutOutIsNotProposed() {
    var away = office.coordinator(List.of("en"), County.OTHER);
    var related = office.coordinator(List.of("en"), County.OTHER);
    var there = office.coordinator(List.of("en"), County.OTHER);
    office.load(there, 5);
    var caseId = office.aCase(County.OTHER, "en", null);
    office.away(away, 3, null);
    shutOuts.close(caseId, related, ShutOuts.Reason.RELATED, "manager");

    assertThat(proposed(caseId)).isEqualTo(there);
    assertThat(one(caseId, away).label(time)).contains("0 open cases, away until ");
    assertThat(candidates.of(caseId)).noneMatch(one -> one.person().username().equals(related));
    assertThat(candidates.canTake(caseId, related)).isFalse();
    assertThat(candidates.canTake(caseId, away)).isFalse();
    assertThatThrownBy(
            () ->
                team.check(
                    caseId, new TeamDesk.Assignment("CHOSEN", related, null, null), "manager"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aCountyWithoutAnybodyHasNoProposalButPeopleToChooseFrom() {
    var caseId = office.aCase(County.OTHER, "en", null);

    assertThat(team.proposedCoordinator(caseId)).isEmpty();
    assertThat(candidates.of(caseId))
        .isNotEmpty()
        .allMatch(one -> one.why(time).contains("does not work in Another county"));
  }

  private String proposed(UUID caseId) {
    return team.proposedCoordinator(caseId).orElseThrow().username();
  }

  private Candidate one(UUID caseId, String username) {
    return candidates.of(caseId).stream()
        .filter(one -> one.person().username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
