package org.bridges.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.youth.YouthVault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the records say before a round is held: what is open, and what the youth has or lacks. A yes
 * stays the coordinator's word; where something is missing a no is proposed.
 */
@Service
public class RoundFindings {

  private final CaseFile cases;
  private final Directory directory;
  private final YouthVault vault;
  private final ObjectProvider<RoundFacts> facts;

  RoundFindings(
      CaseFile cases, Directory directory, YouthVault vault, ObjectProvider<RoundFacts> facts) {
    this.cases = cases;
    this.directory = directory;
    this.vault = vault;
    this.facts = facts;
  }

  /**
   * The findings.
   *
   * @param open what is open, in short sentences
   * @param found what the youth has, in words
   * @param missing what the youth lacks, and why the records say so
   */
  public record Findings(
      List<String> open, Map<RoundQuestion, String> found, Map<RoundQuestion, String> missing) {}

  /** What the records say of a case now. */
  @Transactional(readOnly = true)
  public Findings of(UUID caseId) {
    var care = cases.view(caseId);
    var found = new EnumMap<RoundQuestion, String>(RoundQuestion.class);
    var missing = new EnumMap<RoundQuestion, String>(RoundQuestion.class);
    var owner = Optional.ofNullable(care.owner()).flatMap(directory::findStaff);
    sort(
        RoundQuestion.OWNER,
        owner.filter(StaffView::active).map(StaffView::displayName),
        care.owner() == null ? "The case has no coordinator." : "The coordinator has left.",
        found,
        missing);
    sort(
        RoundQuestion.NEXT_STEP,
        facts.orderedStream().flatMap(one -> one.nextStep(caseId).stream()).findFirst(),
        "Nothing has a date ahead: no open action item, no meeting.",
        found,
        missing);
    sort(
        RoundQuestion.SAFE_CONTACT,
        vault.hasSafeContact(care.youthId())
            ? Optional.of("one is written down")
            : Optional.empty(),
        "No way to reach the youth safely is written down.",
        found,
        missing);
    var open = facts.orderedStream().flatMap(one -> one.open(caseId).stream()).toList();
    return new Findings(open, found, missing);
  }

  private static void sort(
      RoundQuestion question,
      Optional<String> has,
      String why,
      Map<RoundQuestion, String> found,
      Map<RoundQuestion, String> missing) {
    has.ifPresentOrElse(words -> found.put(question, words), () -> missing.put(question, why));
  }
}
