package org.bridges.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.Subject;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;

/**
 * A reason for which a person may open a record: being on the team, duty in a county, a hand-over
 * under way. The module that keeps the reason answers; when the reason ends, so does the access.
 */
public interface Ground {

  /** Everything but the referrer, which is a class of its own. */
  Set<DataClass> ALL_BUT_REFERRER =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DataClass.REFERRER)));

  /** The kinds of data that this reason opens where it holds. */
  default Set<DataClass> kinds() {
    return ALL_BUT_REFERRER;
  }

  /**
   * The kinds of data that this reason opens to a person in one of her or his roles; empty where it
   * does not hold. The role's own rights narrow it further.
   */
  default Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    var holds =
        subject.caseId() != null
            ? cases(person, role).contains(subject.caseId())
            : subject.referralId() != null
                && referrals(person, role).contains(subject.referralId());
    return holds ? kinds() : Set.of();
  }

  /** Every case that it opens to the person in this role, for lists and searches. */
  Set<UUID> cases(StaffView person, Role role);

  /**
   * Single things of cases that are otherwise closed to the person, each with its case: a hand-over
   * on offer. They open nothing beside themselves.
   */
  default Map<UUID, UUID> matters(StaffView person, Role role) {
    return Map.of();
  }

  /** Every referral without a case that it opens to the person in this role. */
  default Set<UUID> referrals(StaffView person, Role role) {
    return Set.of();
  }
}
