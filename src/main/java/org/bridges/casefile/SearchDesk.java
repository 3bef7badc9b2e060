package org.bridges.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the search for a missing youth: who must know is told, somebody checks after some
 * days, and the contacts are asked again and again. A step that nobody does is overtaken by the
 * next one, so that one undone step never hides the others.
 */
@Service
public class SearchDesk {

  /** Forms of the steps. */
  public static final String TELL = "tell-missing";

  /** Form of the check. */
  public static final String CHECK = "check-missing";

  /** Form of the question to the contacts. */
  public static final String LOCATE = "locate-youth";

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final MissingBook book;
  private final MissingDesk desk;
  private final ContactDesk contacts;
  private final CaseFile cases;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final Worklist worklist;
  private final OfficeTime time;

  SearchDesk(
      MissingBook book,
      MissingDesk desk,
      ContactDesk contacts,
      CaseFile cases,
      Timeline timeline,
      TimeLimits limits,
      Worklist worklist,
      OfficeTime time) {
    this.book = book;
    this.desk = desk;
    this.contacts = contacts;
    this.cases = cases;
    this.timeline = timeline;
    this.limits = limits;
    this.worklist = worklist;
    this.time = time;
  }

  /**
   * The next step.
   *
   * @param at when it becomes a task
   * @param moments of its limit
   * @param nextAt when the step after it takes over
   */
  public record Plan(HoldStep step, Instant at, Moments moments, Instant nextAt) {}

  /** The step whose turn it is: of those that are due the one that became due last. */
  @Transactional(readOnly = true)
  public Plan plan(UUID episodeId) {
    var one = book.require(episodeId);
    var care = cases.view(one.caseId());
    var now = time.instant();
    var due = due(one, care);
    var step =
        due.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .max(Map.Entry.comparingByValue())
            .or(() -> due.entrySet().stream().min(Map.Entry.comparingByValue()))
            .orElseThrow()
            .getKey();
    var at =
        Arrays.asList(due.get(step), now).stream().max(Comparator.naturalOrder()).orElseThrow();
    var next =
        due.values().stream()
            .filter(moment -> moment.isAfter(at))
            .min(Comparator.naturalOrder())
            .orElseGet(
                () -> limits.due(HoldStep.CHECK.stage(), care.urgency(), care.limitsCounty(), at));
    var anchor = anchor(one, step);
    var moments = limits.moments(step.stage(), care.urgency(), care.limitsCounty(), anchor);
    return new Plan(step, due.getOrDefault(step, at), moments, next);
  }

  private Map<HoldStep, Instant> due(MissingEpisode one, CaseView care) {
    var due = new EnumMap<HoldStep, Instant>(HoldStep.class);
    for (var step : HoldStep.values()) {
      if (step == HoldStep.TELL) {
        if (one.mayBeMinor() && book.told(one.id()).isEmpty()) {
          due.put(step, one.notedAt());
        }
      } else {
        var isOwed = step == HoldStep.CHECK && one.checkedAt() == null && isFromBefore(one, care);
        due.put(
            step,
            isOwed
                ? one.notedAt()
                : limits.due(step.stage(), care.urgency(), care.limitsCounty(), anchor(one, step)));
      }
    }
    return due;
  }

  /** Missing already when the case came to Bridges: nobody knows when somebody checked last. */
  private static boolean isFromBefore(MissingEpisode one, CaseView care) {
    return one.notedAt().equals(care.takenOverAt());
  }

  private static Instant anchor(MissingEpisode one, HoldStep step) {
    var last =
        switch (step) {
          case TELL -> null;
          case CHECK -> one.checkedAt();
          case LOCATE -> one.locatedAt();
        };
    return last == null ? one.notedAt() : last;
  }

  /** What the forms of the steps say; codes as they came, absent where another step is meant. */
  public record Said(
      Set<MissingTold> told,
      @Nullable Instant toldAt,
      @Nullable String checkAnswer,
      @Nullable ContactKind kind,
      @Nullable ContactOutcome outcome,
      @Nullable Instant contactedAt) {}

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused with NOBODY_TOLD, REPORT_TIME_MISSING, REPORT_TIME_IN_FUTURE, ANSWER_MISSING,
   *     REASON_MISSING, or as {@link ContactDesk#check}
   */
  @Transactional(readOnly = true)
  public void check(UUID episodeId, HoldStep step, Said said, @Nullable String note) {
    var one = book.require(episodeId);
    switch (step) {
      case TELL -> checkTold(said);
      case CHECK -> {
        if (said.checkAnswer() == null) {
          throw new Refused("ANSWER_MISSING", "Say what the check found.");
        }
        if (said.checkAnswer().equals("HEARD_OF") && note == null && book.note(episodeId) == null) {
          throw new Refused("REASON_MISSING", "Write what was heard.");
        }
      }
      case LOCATE -> contacts.check(one.caseId(), contact(said, null));
    }
  }

  private void checkTold(Said said) {
    if (said.told().isEmpty()) {
      throw new Refused("NOBODY_TOLD", "Say who was told: at least one of them must know.");
    }
    if (said.toldAt() == null) {
      throw new Refused("REPORT_TIME_MISSING", "Say when they were told.");
    }
    if (said.toldAt().isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      throw new Refused("REPORT_TIME_IN_FUTURE", "The moment lies in the future. Correct it.");
    }
  }

  private static NewContact contact(Said said, @Nullable String note) {
    return new NewContact(null, said.kind(), said.outcome(), said.contactedAt(), note, null, null);
  }

  /** Records a step; after the recovery nothing is left to record. */
  @Transactional
  public void record(UUID episodeId, HoldStep step, Said said) {
    var one = book.require(episodeId);
    if (!one.isOpen()) {
      return;
    }
    check(episodeId, step, said, null);
    var words = book.note(episodeId);
    switch (step) {
      case TELL -> {
        var by = worklist.lastCompletedBy(TELL, episodeId).orElse("");
        desk.tell(one, said.told(), said.toldAt(), by);
      }
      case CHECK -> {
        book.checked(episodeId, time.instant());
        timeline.add(
            TimelineEntry.ofCase(one.caseId(), key("missing-check:", one), found(said))
                .by(worklist.lastCompletedBy(CHECK, episodeId).orElse(null))
                .with(words));
      }
      case LOCATE -> {
        book.located(episodeId, time.instant());
        var by = worklist.lastCompletedBy(LOCATE, episodeId).orElse("");
        contacts.keep(one.caseId(), contact(said, words), by);
      }
    }
  }

  private String key(String kind, MissingEpisode one) {
    return kind + one.id() + ":" + time.instant().getEpochSecond();
  }

  private static String found(Said said) {
    return "HEARD_OF".equals(said.checkAnswer())
        ? "Checked on the missing youth: something was heard"
        : "Checked on the missing youth: nobody heard anything";
  }
}
