package org.bridges.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.JoinedPair;
import org.bridges.youth.SameYouth;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "These two are the same youth", and "not the same after all": for cases that both exist already.
 */
@Service
public class OneYouthDesk {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  private final SameYouth sameYouth;
  private final JoiningDesk joining;
  private final PartedReferrals parted;
  private final YouthVault vault;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Gate gate;
  private final OfficeTime time;

  OneYouthDesk(
      SameYouth sameYouth,
      JoiningDesk joining,
      PartedReferrals parted,
      YouthVault vault,
      CaseFile cases,
      Timeline timeline,
      Gate gate,
      OfficeTime time) {
    this.sameYouth = sameYouth;
    this.joining = joining;
    this.parted = parted;
    this.vault = vault;
    this.cases = cases;
    this.timeline = timeline;
    this.gate = gate;
    this.time = time;
  }

  /**
   * Two cases side by side before they are joined, with the rows that belong to each.
   *
   * @param isOne whether they are one youth's already
   */
  public record Preview(
      String number,
      String pseudonym,
      String otherNumber,
      String otherPseudonym,
      boolean isOne,
      List<Rows> rows) {}

  /** How many rows of a kind belong to the one, the other, and both together. */
  public record Rows(String kind, long here, long there) {

    /** After the join. */
    public long together() {
      return here + there;
    }
  }

  /**
   * A join that stands.
   *
   * @param cases cases of the other record that the person may open
   */
  public record Joined(
      UUID id,
      String pseudonym,
      String known,
      boolean isHome,
      List<CaseView> cases,
      String by,
      String at,
      @Nullable String reason) {}

  /**
   * What would be joined.
   *
   * @throws Refused as {@link #join}
   */
  @Transactional(readOnly = true)
  public Preview preview(UUID caseId, String number, StaffView person) {
    var here = cases.view(caseId);
    var there = other(number, person);
    var isOne = sameYouth.areOne(here.youthId(), there.youthId());
    return new Preview(
        here.caseNumber(),
        vault.pseudonym(here.youthId()),
        there.caseNumber(),
        vault.pseudonym(there.youthId()),
        isOne,
        isOne
            ? List.of()
            : rows(sameYouth.count(here.youthId()), sameYouth.count(there.youthId())));
  }

  private static List<Rows> rows(Map<String, Long> here, Map<String, Long> there) {
    var kinds = new TreeSet<>(here.keySet());
    kinds.addAll(there.keySet());
    return kinds.stream()
        .map(kind -> new Rows(kind, here.getOrDefault(kind, 0L), there.getOrDefault(kind, 0L)))
        .toList();
  }

  /**
   * Joins the youths of two cases; both cases go on as they are.
   *
   * @throws Refused with REASON_MISSING, OTHER_CASE_UNKNOWN, SAME_CASE, SHUT_OUT, ERASURE_UNDER_WAY
   *     or ROWS_LOST
   */
  @Transactional
  public void join(UUID caseId, String number, @Nullable String reason, StaffView person) {
    var words = words(reason, "Say in a sentence how you know that both are the same youth.");
    var here = cases.view(caseId);
    var there = other(number, person);
    if (there.id().equals(caseId)) {
      throw new Refused("SAME_CASE", "This is the number of this case. Write the other one.");
    }
    if (!sameYouth.areOne(here.youthId(), there.youthId())) {
      joining.one(here.youthId(), there.youthId(), words, person.username());
      tell(here, there, "Found to be the same youth as in case ", words, person);
      tell(there, here, "Found to be the same youth as in case ", words, person);
    }
  }

  /**
   * Takes a join back.
   *
   * @throws Refused with REASON_MISSING, ERASURE_UNDER_WAY or ROWS_LOST
   */
  @Transactional
  public void part(UUID caseId, UUID join, @Nullable String reason, StaffView person) {
    var words = words(reason, "Say in a sentence how you know that they are different.");
    var pair = sameYouth.apart(cases.view(caseId).youthId(), join, words, person.username());
    if (pair.stands() && !pair.isHome()) {
      bringApart(pair, person.username());
      for (var care : cases.ofYouths(Set.of(pair.youthId(), pair.knownId()))) {
        timeline.add(
            TimelineEntry.ofCase(
                    care.id(),
                    "parted:" + join + ":" + care.id(),
                    "Not the same youth after all: the records were taken apart")
                .by(person.username())
                .with(words));
      }
    }
  }

  private void bringApart(JoinedPair pair, String by) {
    if (!sameYouth.areOne(pair.youthId(), pair.knownId())) {
      var one = sameYouth.records(pair.youthId());
      var other = sameYouth.records(pair.knownId());
      parted.takeOut(one, other, by);
      parted.takeOut(other, one, by);
    }
  }

  /** The joins of the youth of a case, as this person may see them. */
  @Transactional(readOnly = true)
  public List<Joined> joins(UUID caseId, @Nullable StaffView person) {
    var youth = cases.view(caseId).youthId();
    return sameYouth.joins(youth).stream().map(pair -> joined(caseId, pair, person)).toList();
  }

  private Joined joined(UUID caseId, JoinedPair pair, @Nullable StaffView person) {
    var others = new ArrayList<CaseView>();
    for (var care : cases.ofYouths(Set.of(pair.youthId(), pair.knownId()))) {
      if (!care.id().equals(caseId) && person != null && opens(person, care)) {
        others.add(care);
      }
    }
    return new Joined(
        pair.id(),
        vault.pseudonym(pair.youthId()),
        vault.pseudonym(pair.knownId()),
        pair.isHome(),
        List.copyOf(others),
        pair.by(),
        time.spoken(pair.at()),
        pair.reason());
  }

  /** A number that the person may not open is answered as one that is not there. */
  private CaseView other(String number, StaffView person) {
    return cases
        .byNumber(number)
        .filter(care -> opens(person, care))
        .orElseThrow(
            () ->
                new Refused(
                    "OTHER_CASE_UNKNOWN",
                    "No case with this number is open to you. Ask a manager, or open it by exception first."));
  }

  private boolean opens(StaffView person, CaseView care) {
    var subject = new Subject(care.id(), null, care.youthId());
    return gate.canAccess(person, AuditAction.CHANGE, subject, DataClass.IDENTITY);
  }

  private void tell(CaseView care, CaseView other, String what, String words, StaffView person) {
    timeline.add(
        TimelineEntry.ofCase(care.id(), "one-youth:" + UUID.randomUUID(), what + other.caseNumber())
            .by(person.username())
            .with(words));
  }

  private static String words(@Nullable String reason, String otherwise) {
    var words = reason == null ? "" : reason.strip();
    if (words.length() < SHORTEST || words.length() > LONGEST) {
      throw new Refused("REASON_MISSING", otherwise);
    }
    return words;
  }
}
