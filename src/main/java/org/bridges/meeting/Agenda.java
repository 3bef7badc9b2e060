package org.bridges.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.plan.ItemView;
import org.bridges.reminder.MailWords;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a meeting speaks of, built from what is there: the youth's wishes first, what its kind asks
 * for, what is late, what is open, and what changed since the meeting before. This is the whole of
 * it, for our own people.
 */
@Service
public class Agenda {

  /** Kinds of facts that a meeting wants to hear of. */
  static final Set<String> CHANGES =
      Set.of(
          "move",
          "move-stays",
          "transfer",
          "joined",
          "taken-out",
          "one-youth",
          "release",
          "release-ended",
          "release-revoked",
          "item-settled",
          "missing",
          "recovered");

  private static final int POINTS = 3;

  private final MeetingDesk desk;
  private final MinutesBook minutes;
  private final CaseFile cases;
  private final Guests guests;
  private final Timeline timeline;
  private final OfficeTime time;

  Agenda(
      MeetingDesk desk,
      MinutesBook minutes,
      CaseFile cases,
      Guests guests,
      Timeline timeline,
      OfficeTime time) {
    this.desk = desk;
    this.minutes = minutes;
    this.cases = cases;
    this.guests = guests;
    this.timeline = timeline;
    this.time = time;
  }

  /**
   * The whole agenda.
   *
   * @param wishes what the youth wished at the meeting before, null where nothing is written
   * @param points what the kind of meeting asks for
   * @param late promises whose day has passed, soonest first
   * @param open the other open promises, soonest first
   * @param changes what happened since, oldest first
   * @param since the meeting before, or the opening of the case
   */
  public record Sheet(
      @Nullable String wishes,
      List<String> points,
      List<ItemView> late,
      List<ItemView> open,
      List<Timeline.Fact> changes,
      Instant since) {}

  /** The agenda of a meeting as it stands now. */
  @Transactional(readOnly = true)
  public Sheet of(UUID meetingId) {
    var meeting = desk.view(meetingId);
    var items = guests.openItems(meeting.caseId());
    var since = since(meeting);
    return new Sheet(
        before(meeting).flatMap(this::wishes).orElse(null),
        points(meeting.kind(), Locale.ENGLISH),
        items.stream().filter(this::isLate).toList(),
        items.stream().filter(item -> !isLate(item)).toList(),
        changes(meeting.caseId(), since),
        since);
  }

  /** Since when news count for this meeting. */
  Instant since(MeetingView meeting) {
    return before(meeting)
        .map(MeetingView::meetingAt)
        .orElseGet(() -> cases.view(meeting.caseId()).openedAt());
  }

  List<Timeline.Fact> changes(UUID caseId, Instant since) {
    return timeline.since(caseId, since, CHANGES);
  }

  boolean isLate(ItemView item) {
    return item.dueAt().isBefore(time.instant());
  }

  /** The wishes, and what the kind of meeting asks for. */
  static List<String> points(MeetingKind kind, Locale locale) {
    return Stream.concat(
            Stream.of("agenda.wishes"),
            IntStream.rangeClosed(1, POINTS).mapToObj(point -> "agenda." + kind + "." + point))
        .map(key -> MailWords.text(locale, key, new Object[0]))
        .toList();
  }

  /** The meeting that was held last before this one. */
  private Optional<MeetingView> before(MeetingView meeting) {
    var own = meeting.meetingAt() == null ? time.instant() : meeting.meetingAt();
    return desk.ofCase(meeting.caseId()).stream()
        .filter(one -> !one.id().equals(meeting.id()))
        .filter(one -> one.state().equals(MeetingState.HELD.name()) && one.meetingAt() != null)
        .filter(one -> Objects.requireNonNull(one.meetingAt()).isBefore(own))
        .max(Comparator.comparing(one -> Objects.requireNonNull(one.meetingAt())));
  }

  private Optional<String> wishes(MeetingView held) {
    return minutes.of(held.id()).stream()
        .filter(part -> part.section().equals(MinutesBook.WISHES))
        .map(MinutesPart::words)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .findFirst();
  }
}
