package org.bridges.reminder;

import java.util.Optional;
import org.bridges.audit.Ids;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectFinder;
import org.bridges.audit.SubjectKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a notice is about, for the record of who looked. */
@Component
class NoticeSubject implements SubjectFinder {

  private final Notices notices;

  NoticeSubject(Notices notices) {
    this.notices = notices;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.NOTICE;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Found> find(String id) {
    return Ids.parse(id)
        .flatMap(notices::findById)
        .map(one -> Found.of(new Subject(one.caseId(), one.referralId(), null)));
  }
}
