package org.bridges.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.WeekLine;
import org.bridges.casefile.WeekLines;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/** Meetings that have a date in a week; what is still to do about them is a step of its own. */
@Component
class MeetingWeek implements WeekLines {

  private final Meetings meetings;

  MeetingWeek(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public List<WeekLine> between(StaffView person, Set<UUID> cases, Instant from, Instant until) {
    return meetings
        .findByCaseIdInAndMeetingAtGreaterThanEqualAndMeetingAtLessThan(cases, from, until)
        .stream()
        .filter(Meeting::hasDate)
        .map(MeetingWeek::line)
        .toList();
  }

  private static WeekLine line(Meeting meeting) {
    return WeekLine.ofCase(
        Objects.requireNonNull(meeting.meetingAt()),
        "Meeting: " + meeting.kind().label(),
        meeting.caseId(),
        DataClass.MEETING,
        "/cases/" + meeting.caseId(),
        false);
  }
}
