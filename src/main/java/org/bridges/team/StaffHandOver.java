package org.bridges.team;

import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.worklist.Worklist;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door by which the work of one of us on a case goes to somebody else: the case itself
 * where it is the coordinator's, the steps that the person holds, and what she or he promised.
 */
@Service
public class StaffHandOver {

  private final CaseFile cases;
  private final TeamDesk team;
  private final Worklist worklist;
  private final Directory directory;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  StaffHandOver(
      CaseFile cases,
      TeamDesk team,
      Worklist worklist,
      Directory directory,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.team = team;
    this.worklist = worklist;
    this.directory = directory;
    this.timeline = timeline;
    this.events = events;
  }

  /** Somebody else of us works on the case. Published in the transaction that says so. */
  public record Passed(UUID caseId, String from, String to) {}

  /**
   * Hands over; whether the receiver may have it was looked at before.
   *
   * @param key of the line on the timeline
   * @param by user name of who decided it
   * @return how many steps went along
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int handOver(CaseView care, String from, String to, String key, String by) {
    var caseId = care.id();
    if (from.equals(care.owner())) {
      cases.assignOwner(caseId, to);
      team.changeCoordinator(caseId, to);
    }
    var moved =
        worklist.ofCase(caseId).stream()
            .filter(task -> worklist.passOn(task.id(), from, to))
            .count();
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                key,
                "Handed over from %s to %s"
                    .formatted(
                        directory.staff(from).displayName(), directory.staff(to).displayName()))
            .by(by));
    events.publishEvent(new Passed(caseId, from, to));
    return (int) moved;
  }
}
