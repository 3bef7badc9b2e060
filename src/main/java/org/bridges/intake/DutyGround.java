package org.bridges.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.access.Ground;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * County intake duty: a referral that has no case is open to the coordinators of its county, and to
 * every coordinator while no county of ours is known. What is left to do for a referral that has a
 * case is open to those of the case. A partner's computer learns only that its referral arrived.
 */
@Component
class DutyGround implements Ground {

  private static final Set<DataClass> EVERYTHING = EnumSet.allOf(DataClass.class);
  private static final String BY_PROGRAM = "API";

  private final Referrals referrals;
  private final Directory directory;
  private final Worklist worklist;
  private final Gate gate;

  DutyGround(Referrals referrals, Directory directory, Worklist worklist, Gate gate) {
    this.referrals = referrals;
    this.directory = directory;
    this.worklist = worklist;
    this.gate = gate;
  }

  @Override
  public Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    if (subject.referralId() == null) {
      return Set.of();
    }
    return referrals
        .findById(subject.referralId())
        .map(Referral::view)
        .map(referral -> opens(person, role, referral))
        .orElseGet(Set::of);
  }

  private Set<DataClass> opens(StaffView person, Role role, ReferralView referral) {
    return switch (role) {
      case COORDINATOR -> {
        var caseId = referral.caseId();
        if (caseId != null) {
          yield gate.open(person, AuditAction.VIEW, Subject.ofCase(caseId));
        }
        yield isOpenTo(directory.dutyOf(person), referral) ? EVERYTHING : Set.of();
      }
      case PARTNER_SYSTEM ->
          referral.channel().equals(BY_PROGRAM) ? Set.of(DataClass.STEP) : Set.of();
      default -> Set.of();
    };
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    return Set.of();
  }

  @Override
  public Set<UUID> referrals(StaffView person, Role role) {
    if (role != Role.COORDINATOR) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    var undecided =
        Stream.of(ReferralStatus.values()).filter(status -> !status.isDecided()).toList();
    var cases = gate.cases(person);
    return Stream.concat(
            referrals.findByStatusIn(undecided).stream(),
            referrals.findAllById(worklist.referralsWithWork()).stream())
        .map(Referral::view)
        .filter(
            referral ->
                referral.caseId() == null
                    ? isOpenTo(duty, referral)
                    : cases.contains(referral.caseId()))
        .map(ReferralView::id)
        .collect(Collectors.toSet());
  }

  private static boolean isOpenTo(Set<County> duty, ReferralView referral) {
    var county = referral.county() == null ? County.OTHER : County.ofCode(referral.county());
    return !County.SERVED.contains(county) || duty.contains(county);
  }
}
