package org.bridges.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.OpenMatters;
import org.bridges.casefile.RoundFacts;
import org.bridges.shared.OfficeTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What meetings tell a follow-up round: whether one lies ahead. */
@Component
@Order(2)
class MeetingRound implements RoundFacts {

  private final MeetingDesk meetings;
  private final MeetingClosing closing;
  private final OfficeTime time;

  MeetingRound(MeetingDesk meetings, MeetingClosing closing, OfficeTime time) {
    this.meetings = meetings;
    this.closing = closing;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> open(UUID caseId) {
    return closing.openIn(caseId).stream().map(OpenMatters.Matter::words).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> nextStep(UUID caseId) {
    var now = time.instant();
    return meetings.ofCase(caseId).stream()
        .filter(meeting -> meeting.state().equals(MeetingState.SCHEDULED.name()))
        .map(MeetingView::meetingAt)
        .filter(at -> at != null && at.isAfter(now))
        .sorted()
        .findFirst()
        .map(at -> "a meeting on " + time.spoken(at));
  }
}
