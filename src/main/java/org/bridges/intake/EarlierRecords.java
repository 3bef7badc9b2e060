package org.bridges.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.bridges.youth.Candidate;
import org.bridges.youth.MatchReason;
import org.bridges.youth.SameYouth;
import org.bridges.youth.Verdict;
import org.bridges.youth.YouthSearch;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was known before and may be the youth of a referral, and what a person says about it. */
@Service
public class EarlierRecords {

  private static final int SHOWN = 20;

  private final Referrals referrals;
  private final YouthSearch search;
  private final SameYouth sameYouth;
  private final YouthVault vault;
  private final CaseFile cases;
  private final Worklist worklist;
  private final Timeline timeline;
  private final Gate gate;
  private final Signed signed;
  private final OfficeTime time;

  EarlierRecords(
      Referrals referrals,
      YouthSearch search,
      SameYouth sameYouth,
      YouthVault vault,
      CaseFile cases,
      Worklist worklist,
      Timeline timeline,
      Gate gate,
      Signed signed,
      OfficeTime time) {
    this.referrals = referrals;
    this.search = search;
    this.sameYouth = sameYouth;
    this.vault = vault;
    this.cases = cases;
    this.worklist = worklist;
    this.timeline = timeline;
    this.gate = gate;
    this.signed = signed;
    this.time = time;
  }

  /**
   * What the page shows.
   *
   * @param more how many are less alike and not shown
   * @param looked how many records were compared
   * @param isCut whether more had something in common than were compared
   */
  public record Sheet(List<Shown> found, int more, int looked, boolean isCut) {}

  /**
   * One candidate.
   *
   * @param pseudonym null where the person may not open any of its records: then nothing but the
   *     reasons is told
   * @param said what was said about it before, by whom and when; null where nobody did
   * @param strength to sort by
   * @param isByNameAlone see {@link Candidate#isByNameAlone}; never of one that is closed to the
   *     person
   */
  public record Shown(
      UUID record,
      @Nullable String pseudonym,
      List<String> reasons,
      String likeness,
      List<OfCase> cases,
      List<OfReferral> referrals,
      @Nullable String said,
      Verdict.@Nullable Answer answer,
      int strength,
      boolean isByNameAlone) {

    /** Whether the person may say what this record is. */
    public boolean mayDecide() {
      return pseudonym != null;
    }
  }

  /** A case of the candidate that the person may open. */
  public record OfCase(UUID id, String number, String stage, boolean isOpen) {}

  /** A referral of the candidate without a case, that the person may open. */
  public record OfReferral(UUID id, String status, String receivedAt) {}

  /** The candidates of a referral as this person may see them, strongest first. */
  @Transactional(readOnly = true)
  public Sheet of(UUID referralId, StaffView person) {
    return ofYouth(require(referralId).youthId(), person);
  }

  /** The same of a youth whose running case is about to be opened. */
  @Transactional(readOnly = true)
  public Sheet ofYouth(UUID youthId, StaffView person) {
    var candidates = search.candidates(youthId);
    return new Sheet(
        candidates.found().stream().limit(SHOWN).map(one -> shown(one, person)).toList(),
        Math.max(0, candidates.found().size() - SHOWN),
        candidates.looked(),
        candidates.isCut());
  }

  /**
   * The case that a referral joins because a person called its youth the same; an open one first.
   * Empty for who is signed in and may not open it.
   */
  @Transactional(readOnly = true)
  public Optional<String> caseToJoin(UUID referralId) {
    var same = sameYouth.saidSame(require(referralId).youthId());
    return same.stream()
        .flatMap(youth -> cases.ofYouths(sameYouth.records(youth)).stream())
        .filter(care -> signed.find().filter(person -> opens(person, care)).isPresent())
        .min(java.util.Comparator.comparing(care -> care.closedAt() != null))
        .map(CaseView::caseNumber);
  }

  /**
   * Remembers what a person says; "same" is carried out with the decision.
   *
   * @throws Missing when the record is no candidate that the person may open
   * @throws Refused DECIDED when the referral is decided, JOINED when they are one already
   */
  @Transactional
  public void say(UUID referralId, UUID record, Verdict.Answer answer, StaffView person) {
    var referral = require(referralId);
    if (referral.status().isDecided()) {
      throw new Refused("DECIDED", "This referral is decided. Join or part records at the case.");
    }
    var shown =
        of(referralId, person).found().stream()
            .filter(one -> one.record().equals(record) && one.mayDecide())
            .findAny()
            .orElseThrow(() -> new Missing("earlier record"));
    if (answer == shown.answer()) {
      return;
    }
    sameYouth.say(referral.youthId(), record, answer, person.username());
    timeline.add(
        TimelineEntry.ofReferral(
                referralId,
                "earlier:" + referralId + ":" + UUID.randomUUID(),
                "Earlier record " + shown.pseudonym() + ": " + answer.label())
            .by(person.username()));
  }

  private Shown shown(Candidate candidate, StaffView person) {
    var ofYouth = cases.ofYouths(candidate.records());
    var open = ofYouth.stream().filter(care -> opens(person, care)).map(this::ofCase).toList();
    var known =
        referrals.findByYouthIdIn(List.copyOf(candidate.records())).stream()
            .map(Referral::view)
            .filter(one -> one.caseId() == null && opens(person, one))
            .map(one -> ofReferral(one))
            .toList();
    var isOpen = !open.isEmpty() || !known.isEmpty();
    var isShutOut = ofYouth.stream().anyMatch(one -> gate.isShutOut(one.id(), person.username()));
    var reasons = new ArrayList<String>();
    if (!isShutOut) {
      candidate.reasons().stream().map(MatchReason::label).forEach(reasons::add);
    }
    var said = candidate.said().orElse(null);
    return new Shown(
        candidate.current(),
        isOpen && !isShutOut ? vault.pseudonym(candidate.current()) : null,
        reasons,
        candidate.likeness(),
        open,
        known,
        said == null
            ? null
            : said.answer().label() + ", said " + said.by() + " " + time.spoken(said.at()),
        said == null ? null : said.answer(),
        candidate.strength(),
        candidate.isByNameAlone() && !isShutOut);
  }

  private OfCase ofCase(CaseView care) {
    var next = worklist.ofCase(care.id());
    return new OfCase(
        care.id(),
        care.caseNumber(),
        next.isEmpty() ? care.status().label() : next.getFirst().title(),
        care.closedAt() == null);
  }

  private OfReferral ofReferral(ReferralView referral) {
    return new OfReferral(
        referral.id(), referral.status().label(), time.spoken(referral.receivedAt()));
  }

  private boolean opens(StaffView person, CaseView care) {
    return opens(person, new Subject(care.id(), null, care.youthId()));
  }

  private boolean opens(StaffView person, ReferralView referral) {
    return opens(person, new Subject(null, referral.id(), referral.youthId()));
  }

  private boolean opens(StaffView person, Subject subject) {
    return gate.canAccess(person, AuditAction.VIEW, subject, DataClass.IDENTITY);
  }

  private ReferralView require(UUID referralId) {
    return referrals.findById(referralId).orElseThrow(() -> new Missing("referral")).view();
  }
}
