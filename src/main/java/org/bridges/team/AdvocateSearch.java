package org.bridges.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.AgencyView;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.Group;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.team.AdvocateAsk.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the process that looks for an advocate; each of them twice is once. */
@Service
public class AdvocateSearch {

  private static final String STAGE = "ADVOCATE_RESPONSE";

  private final AdvocateBook book;
  private final AdvocateDesk desk;
  private final CaseFile cases;
  private final Reminders reminders;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final OfficeTime time;

  AdvocateSearch(
      AdvocateBook book,
      AdvocateDesk desk,
      CaseFile cases,
      Reminders reminders,
      Timeline timeline,
      TimeLimits limits,
      OfficeTime time) {
    this.book = book;
    this.desk = desk;
    this.cases = cases;
    this.reminders = reminders;
    this.timeline = timeline;
    this.limits = limits;
    this.time = time;
  }

  /** What the process goes on with after the next agency was looked for. */
  public enum Outcome {
    ASKED,
    NOBODY_LEFT,
    /** The case is closed, or an agency goes already. */
    NOT_NEEDED
  }

  /**
   * The next agency was asked, or none.
   *
   * @param askId the question, null where nobody was asked
   * @param moments the limits of the question, null where nobody was asked
   */
  public record Next(Outcome outcome, @Nullable UUID askId, @Nullable Moments moments) {}

  /** Asks the next agency: in writing, with a link that shows county and urgency alone. */
  @Transactional
  public Next askNext(UUID requestId) {
    var request = book.lock(requestId);
    var care = cases.view(request.caseId());
    if (!request.isOpen() || care.closedAt() != null) {
      if (request.isOpen()) {
        book.becomes(requestId, AdvocateBook.State.SETTLED, time.instant());
      }
      return new Next(Outcome.NOT_NEEDED, null, null);
    }
    var open = book.ofRequest(requestId).stream().filter(AdvocateAsk::isOpen).findFirst();
    if (open.isPresent()) {
      var asked = open.get();
      return new Next(Outcome.ASKED, asked.id(), moments(request.caseId(), asked.askedAt()));
    }
    var next = desk.left(request).stream().findFirst();
    if (next.isEmpty()) {
      book.becomes(requestId, AdvocateBook.State.NOBODY_LEFT, time.instant());
      return new Next(Outcome.NOBODY_LEFT, null, null);
    }
    return ask(request, next.get());
  }

  private Next ask(AdvocateBook.Request request, AgencyView agency) {
    var askId = UUID.randomUUID();
    var now = time.instant();
    var moments = moments(request.caseId(), now);
    var dueAt = java.util.Objects.requireNonNull(moments.due());
    book.addAsk(askId, request.id(), agency.code(), now, dueAt);
    reminders.notify(notice(desk.ask(askId), "asked", NoticeKind.ADVOCATE_ASKED));
    timeline.add(
        TimelineEntry.ofCase(
            request.caseId(), "advocate:" + askId, agency.name() + " was asked for an advocate"));
    return new Next(Outcome.ASKED, askId, moments);
  }

  private Moments moments(UUID caseId, java.time.Instant from) {
    var care = cases.view(caseId);
    return limits.moments(STAGE, care.urgency(), care.limitsCounty(), from);
  }

  /** Reminds the agency, while its answer is wanted. */
  @Transactional
  public void remind(UUID askId, String round) {
    var ask = desk.ask(askId);
    if (desk.isAwaited(ask)) {
      reminders.notify(notice(ask, round, NoticeKind.ADVOCATE_REMINDER));
    }
  }

  private static NoticeRequest notice(AdvocateAsk ask, String round, NoticeKind kind) {
    return new NoticeRequest(
        "advocate:" + ask.id() + ":" + round,
        kind,
        Recipient.agency(ask.agencyCode()),
        ask.caseId(),
        ask.id(),
        ask.dueAt(),
        null);
  }

  /** The answer that stands; without one the agency was silent and nobody waits any longer. */
  @Transactional
  public Answer heard(UUID askId) {
    book.lock(desk.ask(askId).requestId());
    var ask = desk.ask(askId);
    if (ask.isOpen()) {
      book.answer(askId, Answer.SILENT, null, "", time.instant());
      desk.tell(ask, Answer.SILENT, null);
    }
    book.heard(askId);
    return Optional.ofNullable(desk.ask(askId).answer()).orElse(Answer.SILENT);
  }

  /**
   * Nobody is left to ask: coordinators and managers hear of it at once.
   *
   * @return the limits of the coordinator's step
   */
  @Transactional
  public Moments tellNobodyLeft(UUID requestId) {
    var request = book.lock(requestId);
    var caseId = request.caseId();
    var moments = moments(caseId, time.instant());
    var key = "advocate-none:" + requestId + ":" + book.ofRequest(requestId).size();
    tell(key + ":1", moments.escalated(), caseId, moments);
    tell(key + ":2", moments.escalated2(), caseId, moments);
    timeline.add(
        TimelineEntry.ofCase(caseId, key, "No agency is left to ask: a coordinator looks for one"));
    return moments;
  }

  private void tell(String key, @Nullable String group, UUID caseId, Moments moments) {
    reminders.notify(
        new NoticeRequest(
            key,
            NoticeKind.STAFF_ESCALATION,
            new Recipient(Recipient.Type.GROUP, group == null ? Group.MANAGERS.code() : group),
            caseId,
            null,
            java.util.Objects.requireNonNull(moments.due()),
            null));
  }

  /** Ids of the requests that need their process. */
  @Transactional(readOnly = true)
  public List<UUID> unfinished() {
    return book.unfinished();
  }

  /** Whether nobody is looked for any more. */
  @Transactional(readOnly = true)
  public boolean isOver(UUID requestId) {
    return !book.require(requestId).isOpen();
  }

  /** Whether the process has not gone on with the answer yet. */
  @Transactional(readOnly = true)
  public boolean isUnheard(UUID askId) {
    return !book.isHeard(askId);
  }
}
