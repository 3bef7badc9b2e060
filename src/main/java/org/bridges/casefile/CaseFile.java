package org.bridges.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.County;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, finds them, and keeps who is responsible. */
@Service
public class CaseFile {

  private final CareCases cases;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  CaseFile(
      CareCases cases,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.events = events;
    this.cases = cases;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
  }

  /** Opens a case and starts its care-case process after the commit; twice is once. */
  @Transactional
  public CaseView open(NewCase opening) {
    var known = cases.findById(opening.caseId());
    if (known.isPresent()) {
      return known.get().view();
    }
    var opened = cases.save(new CareCase(opening, time.instant())).view();
    var referral = opening.referralId();
    if (referral != null) {
      timeline.adopt(referral, opened.id());
    }
    timeline.add(
        TimelineEntry.ofCase(opened.id(), "opened:" + opened.id() + ":1", "Case opened")
            .by(opening.openedBy()));
    start(opened);
    return opened;
  }

  /** Starts the process of the present generation after the commit; twice is once. */
  void start(CaseView care) {
    var since = care.openedAt();
    var variables = variables(care);
    variables.put("meetingKind", "FIRST_STAFFING");
    variables.put("periodId", periodOf(care.id(), care.generation()).toString());
    outbox.start(
        care.id(),
        "care-case",
        care.id(),
        care.generation(),
        variables,
        new StageClock("ASSIGN", since, "assign"),
        new StageClock("FIRST_CONTACT", since, "firstContact"));
  }

  /** The open period of a case as one record: what ends one period must never end the next. */
  static UUID periodOf(UUID caseId, int generation) {
    var name = "period:" + caseId + ":" + generation;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The variables that every process of a case starts with. */
  public Map<String, Object> variables(CaseView care) {
    var variables = new HashMap<String, Object>();
    variables.put("caseId", care.id().toString());
    variables.put("generation", care.generation());
    variables.put("caseNumber", care.caseNumber());
    variables.put("urgency", care.urgency().name());
    variables.put("safetyFirst", care.safetyFirst());
    variables.put("county", care.limitsCounty().name());
    return variables;
  }

  /**
   * The case.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public CaseView view(UUID caseId) {
    return cases.findById(caseId).orElseThrow(() -> new Missing("case")).view();
  }

  /** The case of a number, written in any case. */
  @Transactional(readOnly = true)
  public Optional<CaseView> byNumber(String caseNumber) {
    return cases.findByCaseNumberIgnoreCase(caseNumber.strip()).map(CareCase::view);
  }

  /** The numbers of these cases; unknown ones are left out. */
  @Transactional(readOnly = true)
  public Map<UUID, String> numbers(Collection<UUID> caseIds) {
    var numbers = new HashMap<UUID, String>();
    cases
        .findAllById(caseIds)
        .forEach(one -> numbers.put(one.view().id(), one.view().caseNumber()));
    return numbers;
  }

  /** All cases of these youths, newest first. */
  @Transactional(readOnly = true)
  public List<CaseView> ofYouths(Collection<UUID> youthIds) {
    return youthIds.isEmpty()
        ? List.of()
        : cases.ofYouths(youthIds).stream().map(CareCase::view).toList();
  }

  /**
   * Those cases whose number contains the text, that belong to a youth, or are named themselves;
   * newest first.
   */
  @Transactional(readOnly = true)
  public Page<CaseView> search(
      Collection<UUID> among,
      String text,
      Collection<UUID> youthIds,
      Collection<UUID> named,
      int page,
      int size) {
    return cases
        .search(among, text.strip(), youthIds, named, PageRequest.of(page, size))
        .map(CareCase::view);
  }

  /** Every case that is not closed, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseView> open() {
    return cases.findByStatusNotOrderByOpenedAt(CaseStatus.CLOSED).stream()
        .map(CareCase::view)
        .toList();
  }

  /**
   * Some of the cases that are not closed, in the order of their ids, so that all can be gone
   * through without holding them all.
   *
   * @param after the last id of the page before; all zeros for the first page
   */
  @Transactional(readOnly = true)
  public List<CaseView> openAfter(UUID after, int most) {
    return cases
        .findByStatusNotAndIdGreaterThanOrderById(CaseStatus.CLOSED, after, Limit.of(most))
        .stream()
        .map(CareCase::view)
        .toList();
  }

  /** The open cases of a coordinator, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseView> openOf(String owner) {
    return cases.openOf(List.of(owner)).stream().map(CareCase::view).toList();
  }

  /** Open cases per coordinator. */
  @Transactional(readOnly = true)
  public Map<String, Long> load() {
    var load = new HashMap<String, Long>();
    cases.load().forEach(row -> load.put(String.valueOf(row[0]), (Long) row[1]));
    return load;
  }

  /** The coordinator who owns the case from now on. */
  @Transactional
  public void assignOwner(UUID caseId, String coordinator) {
    require(caseId).assignTo(coordinator);
  }

  /**
   * A rapid response counts from the recovery or the report of the danger, not from the opening.
   */
  @Transactional
  public void urgentSince(UUID caseId, Instant moment) {
    require(caseId).urgentSince(moment);
  }

  /** A further referral says that the youth of an open case is in danger, or was recovered. */
  @Transactional
  public void becomeUrgent(UUID caseId, Instant since, boolean safetyFirst) {
    require(caseId).becomeUrgent(since, safetyFirst);
  }

  /** Another county of ours took over, after its first contact with the youth. */
  @Transactional
  public void moveTo(UUID caseId, County county, @Nullable String owner) {
    recount(caseId, care -> care.moveTo(county, owner));
  }

  /**
   * The youth is in this county of ours from now on, whoever leads: its limits count.
   *
   * @param place one of the five
   */
  @Transactional
  public void livesIn(UUID caseId, County place) {
    recount(caseId, care -> care.livesIn(place));
  }

  private void recount(UUID caseId, Consumer<CareCase> change) {
    var care = require(caseId);
    var before = care.limitsCounty();
    change.accept(care);
    if (care.limitsCounty() != before) {
      events.publishEvent(new LimitsChanged(caseId));
    }
  }

  /** An agency outside the programme took over, after its first contact with the youth. */
  @Transactional
  public void handedOutside(UUID caseId, String agencyCode) {
    require(caseId).handedOutside(agencyCode);
  }

  /** What was handed over came back: a county of ours leads again. */
  @Transactional
  public void takenBack(UUID caseId, County county, @Nullable String owner) {
    recount(caseId, care -> care.takenBack(county, owner));
  }

  CareCase require(UUID caseId) {
    return cases.findById(caseId).orElseThrow(() -> new Missing("case"));
  }
}
