package org.bridges.meeting.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.meeting.Scheduling;
import org.springframework.stereotype.Component;

/** Step: remind the invited agencies that have not answered. */
@Component
class RemindInvitedWorker implements EngineWorker {

  private final Scheduling scheduling;

  RemindInvitedWorker(Scheduling scheduling) {
    this.scheduling = scheduling;
  }

  @Override
  public String jobType() {
    return "meeting.remindInvited";
  }

  @Override
  public List<String> fetches() {
    return List.of("meetingId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    scheduling.remindInvited(work.id("meetingId"));
    return Map.of();
  }
}
