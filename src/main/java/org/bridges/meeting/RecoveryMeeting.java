package org.bridges.meeting;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bridges.casefile.YouthRecovered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A youth was found: the rapid response is called, once for each recovery. */
@Component
class RecoveryMeeting {

  private final MeetingDesk meetings;

  RecoveryMeeting(MeetingDesk meetings) {
    this.meetings = meetings;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(YouthRecovered recovered) {
    var seed = "rapid:" + recovered.recoveryId();
    meetings.ask(
        recovered.caseId(),
        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)),
        MeetingKind.RAPID_RESPONSE,
        recovered.by());
  }
}
