package org.bridges.meeting;

import java.util.Optional;
import org.bridges.audit.Ids;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectFinder;
import org.bridges.audit.SubjectKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose meeting it is, for the record of who looked. */
@Component
class MeetingSubject implements SubjectFinder {

  private final Meetings meetings;

  MeetingSubject(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.MEETING;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Found> find(String id) {
    return Ids.parse(id)
        .flatMap(meetings::findById)
        .map(meeting -> Found.of(Subject.ofCase(meeting.caseId())));
  }
}
