package org.bridges.team;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.directory.Presence;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.youth.YouthVault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who could coordinate a case, the best first: by county, language of the youth, absence and load.
 * Who is shut out of the case is not among them.
 */
@Service
public class Candidates {

  private final CaseFile cases;
  private final Directory directory;
  private final YouthVault vault;
  private final Gate gate;
  private final int reference;

  Candidates(
      CaseFile cases,
      Directory directory,
      YouthVault vault,
      Gate gate,
      @Value("${bridges.team.reference-caseload:22}") int reference) {
    this.cases = cases;
    this.directory = directory;
    this.vault = vault;
    this.gate = gate;
    this.reference = reference;
  }

  /** Open cases that one coordinator should have. */
  public int reference() {
    return reference;
  }

  /** Everybody who could take the case, also from other counties and who is away. */
  @Transactional(readOnly = true)
  public List<Candidate> of(UUID caseId) {
    return office().candidates(cases.view(caseId));
  }

  /** Everybody who could take the case if it moves to a county. */
  @Transactional(readOnly = true)
  public List<Candidate> of(UUID caseId, County county) {
    return office().candidates(cases.view(caseId), county);
  }

  /** Whether the person may be given the case: a coordinator who is there and not shut out. */
  @Transactional(readOnly = true)
  public boolean canTake(UUID caseId, String username) {
    return directory.presence().among(directory.inGroup(Group.COORDINATORS)).stream()
            .anyMatch(one -> one.username().equals(username))
        && !gate.isShutOut(caseId, username);
  }

  /** The office as it is at the moment, for many cases one after the other. */
  Office office() {
    return new Office(
        directory.inGroup(Group.COORDINATORS), directory.presence(), new HashMap<>(cases.load()));
  }

  /** Whom the case is proposed to: one who is there and works in its county. */
  static Optional<Candidate> proposed(List<Candidate> candidates) {
    return candidates.stream().filter(one -> !one.isAway() && one.worksThere()).findFirst();
  }

  /** Coordinators, who of them is there, and the load of each. */
  final class Office {

    private final List<StaffView> coordinators;
    private final Presence presence;
    private final Map<String, Long> load;

    Office(List<StaffView> coordinators, Presence presence, Map<String, Long> load) {
      this.coordinators = coordinators;
      this.presence = presence;
      this.load = load;
    }

    List<Candidate> candidates(CaseView care) {
      return candidates(care, care.county());
    }

    List<Candidate> candidates(CaseView care, County county) {
      return candidates(care, county, person -> true);
    }

    List<Candidate> candidates(CaseView care, County county, Predicate<StaffView> wanted) {
      var language = vault.language(care.youthId()).orElse(null);
      return coordinators.stream()
          .filter(wanted)
          .filter(person -> !gate.isShutOut(care.id(), person.username()))
          .map(
              person ->
                  new Candidate(
                      person,
                      county,
                      language,
                      load.getOrDefault(person.username(), 0L),
                      reference,
                      presence.absence(person.username())))
          .sorted(Candidate.BEST_FIRST)
          .toList();
    }

    /** Counts a case that is about to go to somebody. */
    void gives(String username) {
      load.merge(username, 1L, Long::sum);
    }
  }
}
