package org.bridges.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.reminder.SliceLine;
import org.bridges.reminder.SliceLine.Section;
import org.bridges.reminder.SlicePart;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next meeting to which the agency is invited, and the youth's wishes as they were said at the
 * last one, for the agency's page behind a link.
 */
@Component
@Order(2)
class MeetingSlice implements SlicePart {

  private final MeetingDesk meetings;
  private final MinutesBook minutes;
  private final OfficeTime time;

  MeetingSlice(MeetingDesk meetings, MinutesBook minutes, OfficeTime time) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.time = time;
  }

  @Override
  public DataClass shows() {
    return DataClass.MEETING;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId) {
    var all = meetings.ofCase(caseId);
    return Stream.concat(next(all, agencyCode, subjectId), wishes(all)).toList();
  }

  private Stream<SliceLine> next(List<MeetingView> all, String agencyCode, UUID subjectId) {
    return all.stream()
        .filter(meeting -> isAhead(meeting) && !meeting.id().equals(subjectId))
        .filter(
            meeting ->
                meeting.invited().stream().anyMatch(one -> one.agencyCode().equals(agencyCode)))
        .min(Comparator.comparing(MeetingView::meetingAt))
        .stream()
        .map(
            meeting ->
                new SliceLine(
                    Section.MEETING,
                    "slice.meeting",
                    null,
                    meeting.place() == null ? null : "place." + meeting.place(),
                    meeting.meetingAt()));
  }

  private boolean isAhead(MeetingView meeting) {
    var at = meeting.meetingAt();
    return meeting.state().equals(MeetingState.SCHEDULED.name())
        && at != null
        && at.isAfter(time.instant());
  }

  private Stream<SliceLine> wishes(List<MeetingView> all) {
    return all.stream()
        .filter(meeting -> meeting.state().equals(MeetingState.HELD.name()))
        .findFirst()
        .stream()
        .flatMap(
            meeting ->
                minutes.of(meeting.id()).stream()
                    .filter(part -> part.section().equals(MinutesBook.WISHES))
                    .filter(part -> part.words() != null)
                    .map(
                        part ->
                            new SliceLine(
                                Section.KNOWN,
                                "slice.wishes",
                                part.words(),
                                null,
                                meeting.meetingAt())));
  }
}
