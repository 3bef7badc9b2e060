package org.bridges.intake;

import java.util.Map;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.eligibility.Eligibility;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskClaimed;
import org.bridges.worklist.TaskCreated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the tasks of the intake process: the rules' answer, and who has seen the referral. */
@Component
class TaskProgress {

  private static final String PROCESS = "intake";

  private final Referrals referrals;
  private final Eligibility eligibility;
  private final Timeline timeline;

  TaskProgress(Referrals referrals, Eligibility eligibility, Timeline timeline) {
    this.referrals = referrals;
    this.eligibility = eligibility;
    this.timeline = timeline;
  }

  @EventListener
  @Transactional
  public void on(TaskCreated created) {
    var referralId = created.task().referralId();
    if (!isOurs(created.task()) || referralId == null) {
      return;
    }
    var known = created.variables();
    referrals
        .locked(referralId)
        .ifPresent(
            referral -> {
              referral.stepStarts(created.task().formId(), text(known, "refusal") != null);
              referral.rated(
                  text(known, "outcome"),
                  text(known, "proposed"),
                  text(known, "rule"),
                  text(known, "county"),
                  eligibility.tableVersion());
            });
  }

  @EventListener
  @Transactional
  public void on(TaskClaimed claimed) {
    var referralId = claimed.task().referralId();
    if (!isOurs(claimed.task()) || referralId == null) {
      return;
    }
    referrals
        .locked(referralId)
        .ifPresent(
            referral -> {
              referral.acknowledge();
              timeline.add(
                  TimelineEntry.ofReferral(
                          referralId, "acknowledged:" + referralId, "Referral acknowledged")
                      .by(claimed.user()));
            });
  }

  private static boolean isOurs(OpenTask task) {
    return task.processId().equals(PROCESS);
  }

  private static @Nullable String text(Map<String, Object> variables, String name) {
    var value = variables.get(name);
    return value == null ? null : value.toString();
  }
}
