package org.bridges.meeting.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bridges.casefile.CaseLimits;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.meeting.Quorum;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step: see whether enough can come to the meeting; if not, another time is due from now on. */
@Component
class CheckQuorumWorker implements EngineWorker {

  private final Quorum quorum;
  private final CaseLimits limits;
  private final OfficeTime time;

  CheckQuorumWorker(Quorum quorum, CaseLimits limits, OfficeTime time) {
    this.quorum = quorum;
    this.limits = limits;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "meeting.checkQuorum";
  }

  @Override
  public List<String> fetches() {
    return List.of("meetingId", "caseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var meeting = work.id("meetingId");
    var isLost = quorum.asksForAnotherTime(meeting);
    var date = quorum.dateOf(meeting);
    var agree = limits.moments("AGREE_DATE", work.id("caseId"), time.instant());
    var variables = new HashMap<String, Object>();
    variables.put("quorumLost", isLost);
    variables.put("agreeDueAt", work.time().iso(notAfter(date, agree.due())));
    variables.put("agreeEscalationAt", work.time().iso(notAfter(date, agree.escalation())));
    return variables;
  }

  /** Another time is agreed before the one that stands has come, however long the limit is. */
  private static Instant notAfter(@Nullable Instant date, @Nullable Instant limit) {
    var moment = Objects.requireNonNull(limit);
    return date != null && date.isBefore(moment) ? date : moment;
  }
}
