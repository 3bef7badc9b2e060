package org.bridges.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.NewCase;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.County;
import org.springframework.stereotype.Component;

/**
 * Referrals that were brought to the case of somebody who turned out to be another youth: each gets
 * a case of its own, so that nobody is lost because two were taken for one.
 */
@Component
class PartedReferrals {

  private final Referrals referrals;
  private final CaseFile cases;
  private final Timeline timeline;

  PartedReferrals(Referrals referrals, CaseFile cases, Timeline timeline) {
    this.referrals = referrals;
    this.cases = cases;
    this.timeline = timeline;
  }

  /** Takes the referrals of the one youth out of the cases of the other. */
  void takeOut(Set<UUID> youth, Set<UUID> other, String by) {
    for (var care : cases.ofYouths(other)) {
      referrals.findByYouthIdIn(List.copyOf(youth)).stream()
          .filter(one -> care.id().equals(one.view().caseId()))
          .forEach(one -> takeOut(one, care, by));
    }
  }

  private void takeOut(Referral referral, CaseView wrong, String by) {
    var view = referral.view();
    var seed = "case:" + view.id();
    var own = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    timeline.move(view.id(), wrong.id(), own);
    cases.open(
        new NewCase(
            own,
            view.caseNumber(),
            view.id(),
            view.youthId(),
            county(view, wrong),
            view.urgency(),
            view.safetyFirst(),
            by));
    var since = JoiningDesk.urgentSince(view);
    if (since != null) {
      cases.urgentSince(own, since);
    }
    referral.hasOwnCase(own);
    timeline.add(
        TimelineEntry.ofCase(
                wrong.id(),
                "taken-out:" + view.id(),
                "A referral of another youth was taken out of this case; it has its own")
            .by(by));
  }

  private static County county(ReferralView referral, CaseView wrong) {
    var county = County.ofCode(referral.county());
    return County.SERVED.contains(county) ? county : wrong.county();
  }
}
