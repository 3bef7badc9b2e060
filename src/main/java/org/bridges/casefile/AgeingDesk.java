package org.bridges.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.background.BackgroundWork;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.Worklist;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A youth grows out of the programme: a person is asked what comes next, and nothing closes by
 * itself. Each look reads birth date, joined records and county anew, so whatever changed counts.
 */
@Service
public class AgeingDesk {

  /** Id of the form of the step. */
  public static final String FORM = "decide-ageing";

  private static final Set<String> NEXT =
      Set.of("PLAN_MADE", "GOES_ON", "ADULT_SERVICE", "PROPOSE_CLOSURE");
  private static final String RECORDED = "RECORDED";
  private static final String NOT_KNOWN = "NOT_KNOWN";
  private static final String NOT_NEEDED = "NOT_NEEDED";

  private final AgeingBook book;
  private final AgeingLimit limit;
  private final CaseFile cases;
  private final YouthVault vault;
  private final Timeline timeline;
  private final Worklist worklist;
  private final Outbox outbox;
  private final OfficeTime time;
  private final RecordLock locks;
  private final BackgroundWork background;
  private final AgeingBeside beside;

  AgeingDesk(
      AgeingBook book,
      AgeingLimit limit,
      CaseFile cases,
      YouthVault vault,
      Timeline timeline,
      Worklist worklist,
      Outbox outbox,
      OfficeTime time,
      RecordLock locks,
      BackgroundWork background,
      AgeingBeside beside) {
    this.background = background;
    this.beside = beside;
    this.book = book;
    this.limit = limit;
    this.cases = cases;
    this.vault = vault;
    this.timeline = timeline;
    this.worklist = worklist;
    this.outbox = outbox;
    this.time = time;
    this.locks = locks;
  }

  /**
   * Looks at one case: asks what is to be asked, once for a youth, and takes back what is no
   * question or is asked in another case of hers or his.
   */
  @Transactional
  public void look(UUID caseId) {
    locks.hold(beside.lock(cases.view(caseId)));
    var care = cases.view(caseId);
    if (care.closedAt() != null) {
      return;
    }
    var asked = beside.of(care);
    var due = limit.due(care, asked);
    var first = asked.stream().filter(AgeingQuestion::isOpen).findFirst();
    for (var open : asked) {
      if (open.isOpen() && open.caseId().equals(caseId)) {
        if (first.get().equals(open) && isStill(care, open, due)) {
          return;
        }
        takeBack(open);
      }
    }
    var isAskedBeside = first.filter(one -> !one.caseId().equals(caseId)).isPresent();
    if (due != null && !isAskedBeside) {
      ask(care, due);
    }
  }

  /** Whether the question that stands is about what is so today; of its moment it is too late. */
  private boolean isStill(CaseView care, AgeingQuestion open, @Nullable AgeingKind due) {
    return due != null
        && open.kind().question().equals(due.question())
        && limit.day(care).map(day -> day.equals(open.limitDay())).orElse(open.limitDay() == null);
  }

  private void ask(CaseView care, AgeingKind kind) {
    var id = book.add(care, kind, limit.day(care).orElse(null));
    timeline.add(
        TimelineEntry.ofCase(care.id(), "ageing:" + id, "Asked what comes next: " + kind.label()));
    var variables = cases.variables(care);
    variables.put("ageingId", id.toString());
    variables.put("ageingQuestion", kind.question());
    outbox.start(
        care.id(),
        "ageing-out",
        id,
        care.generation(),
        variables,
        new StageClock("AGEING_ASKED", time.instant(), "ageing"));
  }

  private void takeBack(AgeingQuestion open) {
    if (book.settle(open.id(), NOT_NEEDED, null, null)) {
      outbox.publish(open.caseId(), "casefile.ageingSettled", open.id(), Map.of());
    }
  }

  /** Of a closed case nobody is asked. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    book.of(closed.caseId(), closed.generation()).stream()
        .filter(AgeingQuestion::isOpen)
        .forEach(this::takeBack);
  }

  /** A youth who comes back above the age: asked at once. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseReopened again) {
    background.soon(AgeingErrand.of(again.caseId()));
  }

  /** Another county, another age. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LimitsChanged changed) {
    background.soon(AgeingErrand.of(changed.caseId()));
  }

  /**
   * Looks at an answer without storing anything.
   *
   * @param answer PLAN_MADE, GOES_ON, ADULT_SERVICE or PROPOSE_CLOSURE
   * @param birth RECORDED or NOT_KNOWN, where nobody knew the birth date
   * @param until with GOES_ON and NOT_KNOWN: when it is asked again
   * @param day with RECORDED: the birth date as it was written beside the form
   * @throws Refused with ANSWER_MISSING, UNTIL_MISSING or BIRTH_DATE_MISSING
   */
  @Transactional(readOnly = true)
  public void check(
      UUID id,
      @Nullable String answer,
      @Nullable String birth,
      @Nullable Instant until,
      @Nullable String day) {
    var said = said(book.require(id), answer, birth);
    if (Set.of("GOES_ON", NOT_KNOWN).contains(said)
        && (until == null || !until.isAfter(time.instant()))) {
      throw new Refused("UNTIL_MISSING", "Say when it is looked at again: a moment ahead.");
    }
    if (said.equals(RECORDED)) {
      born(day);
    }
  }

  private static String said(
      AgeingQuestion asked, @Nullable String answer, @Nullable String birth) {
    var isBirth = asked.kind() == AgeingKind.BIRTH_DATE;
    var said = isBirth ? birth : answer;
    var known = isBirth ? Set.of(RECORDED, NOT_KNOWN) : NEXT;
    if (said == null || !known.contains(said)) {
      throw new Refused("ANSWER_MISSING", "Choose one of the answers.");
    }
    return said;
  }

  private LocalDate born(@Nullable String day) {
    try {
      var born = LocalDate.parse(day == null ? "" : day.strip());
      if (born.isBefore(time.today()) && born.isAfter(time.today().minusYears(120))) {
        return born;
      }
    } catch (DateTimeException unread) {
      // the same as none
    }
    throw new Refused(
        "BIRTH_DATE_MISSING",
        "Write the birth date beside the form as year-month-day: 2009-04-30.");
  }

  /** Puts the birth date that was written beside the form into the vault, and nowhere else. */
  @Transactional
  public void keepBirthDate(UUID id, @Nullable String birth, @Nullable String day) {
    var asked = book.require(id);
    if (RECORDED.equals(birth) && asked.kind() == AgeingKind.BIRTH_DATE) {
      vault.bornOn(cases.view(asked.caseId()).youthId(), born(day));
    }
  }

  /**
   * Records an answer, once. What it says is done by people: a closure is proposed on the page of
   * the case, and somebody else approves it.
   *
   * @throws Refused with ANSWER_MISSING, UNTIL_MISSING, or BIRTH_DATE_MISSING while none is known
   */
  @Transactional
  public void record(
      UUID id, @Nullable String answer, @Nullable String birth, @Nullable Instant until) {
    var asked = book.require(id);
    if (!asked.isOpen()) {
      return;
    }
    var said = said(asked, answer, birth);
    var isAskedAgain = Set.of("GOES_ON", NOT_KNOWN).contains(said);
    if (isAskedAgain && until == null) {
      throw new Refused("UNTIL_MISSING", "Say when it is looked at again.");
    }
    if (said.equals(RECORDED) && limit.day(cases.view(asked.caseId())).isEmpty()) {
      throw new Refused("BIRTH_DATE_MISSING", "No birth date is recorded yet.");
    }
    var by = worklist.lastCompletedBy(FORM, id).orElse("");
    if (book.settle(id, said, isAskedAgain ? until : null, by)) {
      var what = "What comes next: " + said.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      timeline.add(TimelineEntry.ofCase(asked.caseId(), "ageing-answer:" + id, what).by(by));
      look(asked.caseId());
    }
  }
}
