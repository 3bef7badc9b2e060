package org.bridges.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.SameYouthCases;
import org.bridges.access.ShutOuts;
import org.bridges.access.ShutOuts.ShutOut;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.ConsentEnd;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuts somebody out of a case who is related to it, and sees to it that the case stays with
 * somebody: an owner who is shut out hands over at once, an agency leaves the team and whatever was
 * shared with it stops.
 */
@Service
public class ShutOutDesk {

  private final ShutOuts shutOuts;
  private final TeamDesk team;
  private final AdvocateDesk advocates;
  private final CaseFile cases;
  private final ConsentEnd consent;
  private final Directory directory;
  private final Timeline timeline;
  private final SameYouthCases oneYouth;

  ShutOutDesk(
      ShutOuts shutOuts,
      TeamDesk team,
      AdvocateDesk advocates,
      CaseFile cases,
      ConsentEnd consent,
      Directory directory,
      Timeline timeline,
      SameYouthCases oneYouth) {
    this.shutOuts = shutOuts;
    this.team = team;
    this.advocates = advocates;
    this.cases = cases;
    this.consent = consent;
    this.directory = directory;
    this.timeline = timeline;
    this.oneYouth = oneYouth;
  }

  /**
   * A line as it is shown.
   *
   * @param name of the person or agency
   */
  public record Line(ShutOut entry, String name) {}

  /** Who is shut out of the case. */
  @Transactional(readOnly = true)
  public List<Line> ofCase(UUID caseId) {
    return shutOuts.ofCase(caseId).stream().map(one -> new Line(one, name(one.who()))).toList();
  }

  /**
   * Shuts out one of our people or an agency; twice is once.
   *
   * @throws Refused with WHO_UNKNOWN, REASON_MISSING, or NOBODY_ELSE where no other coordinator
   *     could take the case
   */
  @Transactional
  public void shutOut(
      UUID caseId, @Nullable String who, ShutOuts.@Nullable Reason reason, String by) {
    var code = who == null ? "" : who.strip();
    var known = directory.findStaff(code).isPresent() || directory.findAgency(code).isPresent();
    if (!known) {
      throw new Refused("WHO_UNKNOWN", "Choose a person or an agency of the list.");
    }
    if (reason == null) {
      throw new Refused("REASON_MISSING", "Choose the reason.");
    }
    shutOuts.close(caseId, code, reason, by);
    oneYouth.with(Set.of(caseId)).forEach(each -> takeAway(each, code, by));
    timeline.add(
        TimelineEntry.ofCase(
                caseId, "shut-out:" + UUID.randomUUID(), "Shut out of this case: " + name(code))
            .by(by));
  }

  /** Every case of the youth stays with somebody to whom it is open. */
  private void takeAway(UUID caseId, String code, String by) {
    if (code.equals(cases.view(caseId).owner())) {
      var next =
          team.nextCoordinator(caseId)
              .orElseThrow(
                  () -> new Refused("NOBODY_ELSE", "No other coordinator could take the case."));
      team.takeOver(caseId, next.username(), "The case was closed to its coordinator");
    }
    consent.endAll(caseId, code, by);
    advocates.shutOut(caseId, code, by);
  }

  /**
   * Takes a line off the list.
   *
   * @throws Refused for the person whom it shuts out
   */
  @Transactional
  public void reopen(UUID caseId, UUID lineId, String by) {
    shutOuts.reopen(caseId, lineId, by);
    timeline.add(
        TimelineEntry.ofCase(caseId, "let-in:" + lineId, "Somebody is let in to this case again")
            .by(by));
  }

  private String name(String who) {
    return directory
        .findStaff(who)
        .map(StaffView::displayName)
        .or(() -> directory.findAgency(who).map(agency -> agency.name()))
        .orElse(who);
  }
}
