package org.bridges.team;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.team.AdvocateAsk.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for an advocate and takes the answers. An agency belongs to the team, and sees the case,
 * only when it has accepted.
 */
@Service
public class AdvocateDesk {

  /** Why an agency sends nobody; the same codes as behind its link. */
  public static final List<String> REASONS =
      List.of("NO_CAPACITY", "OUT_OF_AREA", "SAFETY", "OTHER");

  private final AdvocateBook book;
  private final TeamMembers members;
  private final CaseFile cases;
  private final Directory directory;
  private final Gate gate;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  AdvocateDesk(
      AdvocateBook book,
      TeamMembers members,
      CaseFile cases,
      Directory directory,
      Gate gate,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.book = book;
    this.members = members;
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.events = events;
  }

  /**
   * An advocate is wanted; the same request twice is one.
   *
   * @param first agency code of whom to ask first, null for the first of the county
   */
  @Transactional
  void wanted(UUID requestId, CaseView care, @Nullable String first) {
    if (!book.add(requestId, care.id(), care.generation(), first, time.instant())) {
      return;
    }
    var variables = cases.variables(care);
    variables.put("requestId", requestId.toString());
    outbox.start(care.id(), "advocate-request", requestId, care.generation(), variables);
  }

  /** The agencies of the case's county that can still be asked, the chosen one first. */
  List<AgencyView> left(AdvocateBook.Request request) {
    var care = cases.view(request.caseId());
    var passed = new HashSet<String>();
    book.ofCase(care.id()).stream()
        .filter(ask -> ask.generation() == request.generation())
        .filter(ask -> ask.requestId().equals(request.id()) || ask.answer() == Answer.DECLINED)
        .forEach(ask -> passed.add(ask.agencyCode()));
    return directory.agencies().stream()
        .filter(agency -> agency.kind().equals("ADVOCACY"))
        .filter(agency -> isFirst(agency, request) || isOneOfMany(agency, request, care))
        .filter(agency -> !passed.contains(agency.code()))
        .filter(agency -> !gate.isShutOut(care.id(), agency.code()))
        .sorted(java.util.Comparator.comparing(agency -> !isFirst(agency, request)))
        .toList();
  }

  private static boolean isOneOfMany(
      AgencyView agency, AdvocateBook.Request request, CaseView care) {
    return request.inPlaceOf() == null && agency.worksIn(care.county());
  }

  private static boolean isFirst(AgencyView agency, AdvocateBook.Request request) {
    return agency.code().equals(request.firstAgency());
  }

  /** Who was asked for the case, oldest first. */
  @Transactional(readOnly = true)
  public List<AdvocateAsk> ofCase(UUID caseId) {
    return book.ofCase(caseId);
  }

  /** What an agency is asked and has not answered. */
  @Transactional(readOnly = true)
  public List<AdvocateAsk> openOf(String agencyCode) {
    return book.openOf(agencyCode).stream().filter(this::isAwaited).toList();
  }

  /**
   * One question.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public AdvocateAsk ask(UUID askId) {
    return book.ask(askId).orElseThrow(() -> new Missing("question"));
  }

  /** Whether an answer is still wanted. */
  @Transactional(readOnly = true)
  public boolean isAwaited(AdvocateAsk ask) {
    return ask.isOpen()
        && cases.view(ask.caseId()).closedAt() == null
        && !gate.isShutOut(ask.caseId(), ask.agencyCode());
  }

  /**
   * The agency accepts or declines; from the acceptance on it is on the team.
   *
   * @param by user name, or code of the agency behind its link
   * @throws Refused with DECLINE_REASON_MISSING
   * @throws WrongState when it answered before, was too late, or nobody waits for it any more
   */
  @Transactional
  public void answer(UUID askId, boolean accepts, @Nullable String reason, String by) {
    book.lock(ask(askId).requestId());
    var ask = ask(askId);
    if (!isAwaited(ask)) {
      throw new WrongState("advocate-settled", settled(ask));
    }
    if (!accepts && (reason == null || !REASONS.contains(reason))) {
      throw new Refused("DECLINE_REASON_MISSING", "Choose the reason.");
    }
    var answer = accepts ? Answer.ACCEPTED : Answer.DECLINED;
    book.answer(askId, answer, accepts ? null : reason, by, time.instant());
    if (accepts) {
      joins(ask.requestId(), ask.caseId(), ask.agencyCode());
    }
    tell(ask, answer, by);
    outbox.publish(ask.caseId(), "team.advocateAnswered", askId, Map.of());
  }

  /**
   * One of our people writes down what the agency told by telephone.
   *
   * @throws Missing when the question does not belong to the case
   * @throws Refused as {@link #answer}
   * @throws WrongState as {@link #answer}
   */
  @Transactional
  public void toldBy(UUID caseId, UUID askId, boolean accepts, @Nullable String reason, String by) {
    if (!ask(askId).caseId().equals(caseId)) {
      throw new Missing("question");
    }
    answer(askId, accepts, reason, by);
  }

  private static String settled(AdvocateAsk ask) {
    var answer = ask.answer();
    return switch (answer == null ? Answer.WITHDRAWN : answer) {
      case ACCEPTED -> "This agency has accepted already.";
      case DECLINED -> "This agency has declined already.";
      case SILENT -> "The time to answer is over; somebody else was asked.";
      case WITHDRAWN -> "No answer is wanted any more.";
    };
  }

  /**
   * The agency is shut out of the case: it leaves the team, its open question ends, and another one
   * is asked.
   */
  @Transactional
  void shutOut(UUID caseId, String agencyCode, String by) {
    for (var ask : book.ofCase(caseId)) {
      if (ask.isOpen() && ask.agencyCode().equals(agencyCode)) {
        book.lock(ask.requestId());
        book.answer(ask.id(), Answer.WITHDRAWN, null, by, time.instant());
        outbox.publish(caseId, "team.advocateAnswered", ask.id(), Map.of());
      }
    }
    if (members.leaves(cases.view(caseId), TeamRole.ADVOCATE_AGENCY, agencyCode)) {
      wanted(UUID.randomUUID(), cases.view(caseId), null);
    }
  }

  /** The agency goes to the youth. */
  void joins(UUID requestId, UUID caseId, String agencyCode) {
    book.becomes(requestId, AdvocateBook.State.ACCEPTED, time.instant());
    members.set(cases.view(caseId), TeamRole.ADVOCATE_AGENCY, agencyCode);
    events.publishEvent(new AgencyJoined(caseId, agencyCode));
  }

  void tell(AdvocateAsk ask, Answer answer, @Nullable String by) {
    timeline.add(
        TimelineEntry.ofCase(
                ask.caseId(),
                "advocate:" + ask.id() + ":" + answer,
                directory.agency(ask.agencyCode()).name()
                    + " "
                    + answer.label()
                    + " (asked for an advocate)")
            .by(by));
  }
}
