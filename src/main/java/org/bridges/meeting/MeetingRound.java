package org.bridges.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  private final OfficeTime time;

  MeetingRound(MeetingDesk meetings, OfficeTime time) {
    this.meetings = meetings;
    this.time = time;
  }

  @Override
  public List<String> open(UUID caseId) {
    return List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> nextStep(UUID caseId) {
    var now = time.instant();
    return meetings.ofCase(caseId).stream()
        .map(MeetingView::meetingAt)
        .filter(at -> at != null && at.isAfter(now))
        .sorted()
        .findFirst()
        .map(at -> "a meeting on " + time.spoken(at));
  }
}
