package org.bridges.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every referral that nobody has decided for good, the one whose clock runs out first on top. */
@Service
public class IntakeQueue {

  private final Referrals referrals;
  private final Worklist worklist;
  private final Directory directory;
  private final Gate gate;
  private final TimeLimits limits;

  IntakeQueue(
      Referrals referrals, Worklist worklist, Directory directory, Gate gate, TimeLimits limits) {
    this.referrals = referrals;
    this.worklist = worklist;
    this.directory = directory;
    this.gate = gate;
    this.limits = limits;
  }

  /**
   * One referral of the queue.
   *
   * @param county as the rules found it
   * @param clock until when it has to be seen or decided; null while it waits for a next try
   * @param seen whether a coordinator has taken it once
   * @param step the open step, null where there is none at the moment
   * @param holder who has the step
   * @param onCall who is on call for it, where it is urgent and nobody has seen it
   */
  public record Line(
      UUID id,
      String caseNumber,
      Urgency urgency,
      boolean safetyFirst,
      County county,
      Instant receivedAt,
      @Nullable Instant clock,
      boolean seen,
      @Nullable OpenTask step,
      @Nullable String holder,
      @Nullable String onCall) {

    /** Whose record the line is about. */
    public Subject subject() {
      return new Subject(null, id, null);
    }
  }

  /** The queue as the gate opens it to a person. */
  @Transactional(readOnly = true)
  public List<Line> of(StaffView person) {
    var open = Stream.of(ReferralStatus.values()).filter(one -> !one.isDecided()).toList();
    var visible = gate.referrals(person);
    return referrals.findByStatusIn(open).stream()
        .map(Referral::view)
        .filter(referral -> visible.contains(referral.id()))
        .map(this::line)
        .sorted(
            Comparator.comparing(Line::clock, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::receivedAt))
        .toList();
  }

  private Line line(ReferralView referral) {
    var seen = referral.status() != ReferralStatus.RECEIVED;
    var step = worklist.ofReferral(referral.id()).stream().findFirst().orElse(null);
    var county = County.ofCode(referral.county());
    var urgent = referral.urgency() == Urgency.URGENT;
    return new Line(
        referral.id(),
        referral.caseNumber(),
        referral.urgency(),
        referral.safetyFirst(),
        county,
        referral.receivedAt(),
        clock(referral, county, seen, step),
        seen,
        step,
        step == null ? null : name(step.assignee()),
        urgent && !seen
            ? directory.onCall(county).stream().findFirst().map(StaffView::displayName).orElse(null)
            : null);
  }

  /** Until it was seen the clock is the acknowledgement's, then the open step's. */
  private @Nullable Instant clock(
      ReferralView referral, County county, boolean seen, @Nullable OpenTask step) {
    var stepDue = step == null ? null : step.due();
    if (seen) {
      return stepDue;
    }
    try {
      return limits.due("ACKNOWLEDGE", referral.urgency(), county, referral.receivedAt());
    } catch (RuntimeException engineAway) {
      return stepDue; // the queue is there all the same
    }
  }

  private @Nullable String name(@Nullable String username) {
    return Optional.ofNullable(username)
        .flatMap(directory::findStaff)
        .map(StaffView::displayName)
        .orElse(username);
  }
}
