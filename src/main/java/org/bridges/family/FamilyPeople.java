package org.bridges.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.youth.FamilyVault;
import org.bridges.youth.HomeMember;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.Homes;
import org.bridges.youth.PersonAtHome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people at home as one reader may see them: those at the record of the case that is open, and
 * those at another youth's record only where that one is open to the reader too.
 */
@Service
public class FamilyPeople {

  /** What somebody at home can need, as a referral says it. */
  public static final List<String> NEEDS =
      List.of(
          "ADVOCACY", "SAFETY_PLANNING", "COUNSELLING", "BASIC_NEEDS", "CASE_MANAGEMENT", "OTHER");

  private static final Set<String> KINDS = Set.of("GUARDIAN", "SIBLING", "CHILD_IN_HOME");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST = 200;
  private static final int OLDEST = 120;

  private final FamilyVault vault;
  private final Homes homes;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Gate gate;

  FamilyPeople(FamilyVault vault, Homes homes, CaseFile cases, Timeline timeline, Gate gate) {
    this.vault = vault;
    this.homes = homes;
    this.cases = cases;
    this.timeline = timeline;
    this.gate = gate;
  }

  /**
   * Another youth of the home.
   *
   * @param care her or his case; null where it is not open to the reader
   */
  public record Housemate(@Nullable CaseView care) {}

  /** Everybody whom the reader may see. */
  @Transactional(readOnly = true)
  public List<HomeMember> of(UUID caseId, StaffView reader) {
    var youth = cases.view(caseId).youthId();
    var people = new ArrayList<>(vault.of(youth));
    var others =
        otherCases(caseId).stream()
            .filter(other -> may(reader, AuditAction.VIEW, other.id(), DataClass.HOUSEHOLD))
            .map(CaseView::youthId)
            .toList();
    var known = people.stream().map(HomeMember::id).toList();
    vault.of(youth, others).stream().filter(one -> !known.contains(one.id())).forEach(people::add);
    return List.copyOf(people);
  }

  /** How many are written down at the record of the case. */
  int count(UUID caseId) {
    return vault.of(cases.view(caseId).youthId()).size();
  }

  /** The other youths of the home; who they are only where the reader may open their case. */
  @Transactional(readOnly = true)
  public List<Housemate> housemates(UUID caseId, StaffView reader) {
    return otherCases(caseId).stream()
        .map(
            other ->
                new Housemate(
                    may(reader, AuditAction.VIEW, other.id(), DataClass.CASE) ? other : null))
        .toList();
  }

  private List<CaseView> otherCases(UUID caseId) {
    var youth = cases.view(caseId).youthId();
    return homes.of(youth).map(homes::youths).map(cases::ofYouths).orElseGet(List::of).stream()
        .filter(other -> !other.id().equals(caseId) && !other.youthId().equals(youth))
        .toList();
  }

  private boolean may(StaffView reader, AuditAction action, UUID caseId, DataClass data) {
    return gate.canAccess(reader, action, Subject.ofCase(caseId), data);
  }

  /**
   * Writes somebody down at a case, in whichever state it is.
   *
   * @return the person
   * @throws Refused with KIND_MISSING, PERSON_UNSAID, SAFETY_UNKNOWN, NEED_UNKNOWN, TOO_LONG,
   *     AGE_WRONG or CASE_UNKNOWN
   */
  @Transactional
  public UUID add(UUID caseId, NewMember said, StaffView by) {
    var care = cases.view(caseId);
    var needs = said.needs() == null ? List.<String>of() : said.needs();
    if (!NEEDS.containsAll(needs)) {
      throw new Refused("NEED_UNKNOWN", "needs", "Choose the needs from the list.");
    }
    var words = text(said.needWords(), "needWords", LONGEST);
    var other = other(said.caseNumber(), by);
    var person = vault.add(care.youthId(), person(said), needs, words, by.username());
    timeline.add(
        TimelineEntry.ofCase(caseId, "at-home:" + person, "Somebody at home was written down")
            .by(by.username()));
    if (other != null) {
      vault.liveTogether(care.youthId(), other.youthId(), person, by.username());
    }
    return person;
  }

  /**
   * The case of a sibling, where it is open to who names it: an unknown number and a closed one
   * read alike, so that nobody learns who is a youth of ours.
   */
  private @Nullable CaseView other(@Nullable String number, StaffView by) {
    if (number == null || number.isBlank()) {
      return null;
    }
    return cases
        .byNumber(number)
        .filter(care -> may(by, AuditAction.CHANGE, care.id(), DataClass.HOUSEHOLD))
        .orElseThrow(
            () ->
                new Refused(
                    "CASE_UNKNOWN",
                    "caseNumber",
                    "No case of this number is open to you. A coordinator of both can say that they live together."));
  }

  private static PersonAtHome person(NewMember said) {
    var kind = said.kind();
    if (kind == null || !KINDS.contains(kind)) {
      throw new Refused(
          "KIND_MISSING", "kind", "Say whether it is a guardian, a sibling or another child.");
    }
    var name = text(said.name(), "name", LONGEST_NAME);
    var relation = text(said.relation(), "relation", LONGEST_NAME);
    if (name == null && relation == null) {
      throw new Refused("PERSON_UNSAID", "name", "Write a name, or how the person is related.");
    }
    var age = said.age();
    if (age != null && (age < 0 || age > OLDEST)) {
      throw new Refused("AGE_WRONG", "age", "Write the age in whole years.");
    }
    return new PersonAtHome(
        kind, name, relation, age, text(said.language(), "language", LONGEST), safety(said));
  }

  private static HomeSafety safety(NewMember said) {
    var code = said.safety();
    if (code == null || code.isBlank()) {
      return HomeSafety.UNKNOWN;
    }
    for (var one : HomeSafety.values()) {
      if (one.name().equals(code.toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    throw new Refused("SAFETY_UNKNOWN", "safety", "Say whether the person is safe for the youth.");
  }

  private static @Nullable String text(@Nullable String said, String field, int longest) {
    if (said == null || said.isBlank()) {
      return null;
    }
    if (said.strip().length() > longest) {
      throw new Refused("TOO_LONG", field, "Write at most " + longest + " characters.");
    }
    return said.strip();
  }

  /**
   * Changes what somebody needs.
   *
   * @throws Missing when it is nobody whom the person may see at this home
   * @throws Refused with NEED_UNKNOWN or TOO_LONG
   */
  @Transactional
  public void needs(
      UUID caseId, UUID personId, List<String> needs, @Nullable String words, StaffView by) {
    require(caseId, personId, by);
    if (!NEEDS.containsAll(needs)) {
      throw new Refused("NEED_UNKNOWN", "needs", "Choose the needs from the list.");
    }
    vault.needs(personId, needs, text(words, "needWords", LONGEST), by.username());
  }

  /**
   * Somebody at home whom the reader may see.
   *
   * @throws Missing when there is none
   */
  HomeMember require(UUID caseId, UUID personId, StaffView reader) {
    return of(caseId, reader).stream()
        .filter(one -> Objects.equals(one.id(), personId))
        .findFirst()
        .orElseThrow(() -> new Missing("person at home"));
  }
}
