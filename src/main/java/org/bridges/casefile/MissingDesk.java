package org.bridges.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.RecordLock;
import org.bridges.youth.YouthAge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A youth is reported missing: the case is on hold at once, who is on call hears of it, and the
 * search begins with a process of its own (domain.md section 6).
 */
@Service
public class MissingDesk {

  /** How long the words on a report or a recovery may be. */
  static final int LONGEST = 500;

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final CaseFile cases;
  private final MissingBook book;
  private final ContactTries tries;
  private final Timeline timeline;
  private final YouthAge ages;
  private final TimeLimits limits;
  private final RecordLock locks;
  private final Outbox outbox;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  MissingDesk(
      CaseFile cases,
      MissingBook book,
      ContactTries tries,
      Timeline timeline,
      YouthAge ages,
      TimeLimits limits,
      RecordLock locks,
      Outbox outbox,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.tries = tries;
    this.timeline = timeline;
    this.ages = ages;
    this.limits = limits;
    this.locks = locks;
    this.outbox = outbox;
    this.time = time;
    this.events = events;
  }

  /**
   * Puts the case on hold and begins the search.
   *
   * @param by user name
   * @return the episode
   * @throws Refused with SOURCE_MISSING, SEEN_IN_FUTURE, REPORT_TIME_IN_FUTURE or NOTE_TOO_LONG
   * @throws WrongState with {@code case-closed} or {@code already-missing}
   */
  @Transactional
  public UUID report(UUID caseId, NewMissing said, String by) {
    check(said);
    locks.hold(CaseEnd.lock(caseId));
    var care = cases.require(caseId);
    requireNotMissing(caseId);
    care.hold();
    var episode = episode(care.view(), said, by, time.instant());
    book.add(episode);
    timeline.add(
        TimelineEntry.ofCase(caseId, "missing:" + episode.id(), sentence(episode))
            .by(by)
            .with(words(said.words())));
    tell(episode, said.told(), said.toldAt(), by);
    tries.open(caseId, null).ifPresent(tries::settle);
    start(care.view(), episode, episode.notedAt());
    events.publishEvent(new HoldBegan(caseId, episode.id(), episode.notedAt(), true));
    return episode.id();
  }

  /**
   * The youth of a case from before Bridges was missing already: the search goes on here, its
   * review counts from when the youth was seen last, and what is overdue is owed now. Nobody is
   * alerted.
   *
   * @param since when the youth was seen last
   */
  @Transactional
  void takeOver(
      UUID caseId,
      Instant since,
      Set<MissingTold> told,
      @Nullable Instant toldAt,
      String by,
      Instant now) {
    var care = cases.require(caseId);
    care.hold();
    var said = new NewMissing(since, MissingSource.TEAM, null, told, toldAt);
    var episode = episode(care.view(), said, by, now);
    book.add(episode);
    timeline.add(TimelineEntry.ofCase(caseId, "missing:" + episode.id(), sentence(episode)).by(by));
    tell(episode, told, toldAt, by);
    var review = limits.due("MISSING_REVIEW", care.urgency(), care.limitsCounty(), since);
    var late = Duration.between(review, now);
    start(care.view(), episode, late.isNegative() ? since : since.plus(late));
    events.publishEvent(new HoldBegan(caseId, episode.id(), episode.notedAt(), false));
  }

  private void check(NewMissing said) {
    if (said.source() == null) {
      throw new Refused("SOURCE_MISSING", "source", "Say who reported it.");
    }
    if (isFuture(said.lastSeenAt())) {
      throw new Refused(
          "SEEN_IN_FUTURE", "lastSeenAt", "When the youth was seen last cannot lie in the future.");
    }
    checkTold(said.toldAt());
    requireShort(said.words());
  }

  static void requireShort(@Nullable String words) {
    if (words != null && words.length() > LONGEST) {
      throw new Refused("NOTE_TOO_LONG", "words", "Write at most " + LONGEST + " characters.");
    }
  }

  static @Nullable String words(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }

  private void checkTold(@Nullable Instant at) {
    if (isFuture(at)) {
      throw new Refused("REPORT_TIME_IN_FUTURE", "toldAt", "The report cannot lie in the future.");
    }
  }

  private boolean isFuture(@Nullable Instant moment) {
    return moment != null && moment.isAfter(time.instant().plus(CLOCKS_DIFFER));
  }

  private void requireNotMissing(UUID caseId) {
    var before = book.open(caseId);
    if (before.isPresent()) {
      throw new WrongState(
          "already-missing",
          "This youth is reported missing already, noted "
              + time.spoken(before.get().notedAt())
              + ". Add what is new as a note on the case.");
    }
  }

  private MissingEpisode episode(CaseView care, NewMissing said, String by, Instant now) {
    return new MissingEpisode(
        UUID.randomUUID(),
        care.id(),
        care.generation(),
        said.lastSeenAt(),
        java.util.Objects.requireNonNull(said.source()),
        by,
        now,
        ages.mayBeMinor(care.youthId(), time.today()),
        null,
        null,
        MissingEpisode.State.MISSING,
        null);
  }

  private String sentence(MissingEpisode one) {
    var seen = one.lastSeenAt();
    return "The youth is missing, reported by "
        + one.source().label()
        + (seen == null ? "; nobody knows since when" : "; last seen " + time.spoken(seen));
  }

  private void start(CaseView care, MissingEpisode episode, Instant reviewFrom) {
    var variables = cases.variables(care);
    variables.put("episodeId", episode.id().toString());
    outbox.start(care.id(), "missing", episode.id(), care.generation(), variables);
    outbox.start(
        care.id(),
        "hold-review",
        episode.id(),
        care.generation(),
        variables,
        new StageClock("MISSING_REVIEW", reviewFrom, "review"));
  }

  /**
   * Keeps who was told that the youth is missing; nobody is told by it.
   *
   * @param at when; null for just now
   */
  void tell(MissingEpisode episode, Set<MissingTold> whom, @Nullable Instant at, String by) {
    if (whom.isEmpty()) {
      return;
    }
    var when = at == null ? time.instant() : at;
    book.tell(episode.id(), whom, when, by);
    EnumSet.copyOf(whom)
        .forEach(
            one ->
                timeline.add(
                    TimelineEntry.ofCase(
                            episode.caseId(),
                            "missing-told:" + episode.id() + ":" + one,
                            "Told that the youth is missing: "
                                + one.label()
                                + ", "
                                + time.spoken(when))
                        .by(by)));
  }

  /** Whether the youth of the case is missing, and since when. */
  @Transactional(readOnly = true)
  public Optional<MissingEpisode> standing(UUID caseId) {
    return book.open(caseId);
  }
}
