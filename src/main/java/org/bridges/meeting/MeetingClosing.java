package org.bridges.meeting;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.OpenMatters;
import org.bridges.plan.PlanIssue;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that are under way when a case is to be closed: they are called off with it. */
@Component
class MeetingClosing implements OpenMatters {

  private final Meetings meetings;
  private final CallingOff callingOff;
  private final PlanIssue plans;
  private final OfficeTime time;

  MeetingClosing(Meetings meetings, CallingOff callingOff, PlanIssue plans, OfficeTime time) {
    this.meetings = meetings;
    this.callingOff = callingOff;
    this.plans = plans;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Matter> openIn(UUID caseId) {
    return meetings.findByCaseIdOrderByCalledAtDesc(caseId).stream()
        .filter(one -> !one.isOver() && !plans.isIssued(one.id()))
        .map(one -> new Matter(one.id(), words(one), false))
        .toList();
  }

  private String words(Meeting one) {
    var kind = one.kind().label();
    var date = one.meetingAt();
    if (date == null || !one.hasDate()) {
      return kind + ", no date yet";
    }
    var day = time.spoken(date);
    if (one.isHeld()) {
      return "%s of %s: its plan is not issued yet".formatted(kind, day);
    }
    return one.isAhead(time.instant())
        ? "%s, planned for %s".formatted(kind, day)
        : "%s of %s: nobody wrote down yet whether it took place".formatted(kind, day);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID caseId, UUID matterId) {
    callingOff.endWithCase(matterId);
  }
}
