package org.bridges.consent;

import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks before a release ends whether it is still needed. A new release is never made by itself. */
@Service
public class Renewal {

  private final Releases releases;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;

  Renewal(
      Releases releases, CaseFile cases, Timeline timeline, Worklist worklist, OfficeTime time) {
    this.releases = releases;
    this.cases = cases;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
  }

  /** Whether somebody has to be asked: not for a closed case, nor where a later one is there. */
  @Transactional(readOnly = true)
  public boolean isAsked(UUID releaseId) {
    var release = require(releaseId);
    return release.isLiveAt(time.instant())
        && cases.view(release.caseId()).closedAt() == null
        && !hasLaterOne(release);
  }

  /**
   * Looks at the decision without storing anything.
   *
   * @throws Refused with ANSWER_MISSING or NO_NEW_RELEASE
   */
  @Transactional(readOnly = true)
  public void check(UUID releaseId, @Nullable String answer) {
    if (answer == null) {
      throw new Refused("ANSWER_MISSING", "Say what was decided.");
    }
    if (answer.equals("RENEWED") && !hasLaterOne(require(releaseId))) {
      throw new Refused(
          "NO_NEW_RELEASE", "Record the new release first: no later one for this agency is there.");
    }
  }

  /**
   * Records the decision; twice is once.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public void record(UUID releaseId, @Nullable String answer) {
    check(releaseId, answer);
    var release = require(releaseId);
    var by = worklist.lastCompletedBy("renew-release", releaseId).orElse("");
    var what = "RENEWED".equals(answer) ? "Release renewed" : "A release is left to end";
    timeline.add(
        TimelineEntry.ofCase(release.caseId(), "release-renewal:" + releaseId, what).by(by));
  }

  private boolean hasLaterOne(Release release) {
    return releases.ofCase(release.caseId()).stream()
        .filter(other -> !other.id().equals(release.id()) && other.revokedAt() == null)
        .filter(other -> other.agencyCode().equals(release.agencyCode()))
        .anyMatch(other -> other.expiresAt().isAfter(release.expiresAt()));
  }

  private Release require(UUID releaseId) {
    return releases.find(releaseId).orElseThrow();
  }
}
