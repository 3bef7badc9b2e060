package org.bridges.access;

import static org.bridges.shared.DataClass.AUDIT;
import static org.bridges.shared.DataClass.CASE;
import static org.bridges.shared.DataClass.CONSENT;
import static org.bridges.shared.DataClass.HOUSEHOLD;
import static org.bridges.shared.DataClass.IDENTITY;
import static org.bridges.shared.DataClass.MAIL;
import static org.bridges.shared.DataClass.MEETING;
import static org.bridges.shared.DataClass.NARRATIVE;
import static org.bridges.shared.DataClass.PLAN;
import static org.bridges.shared.DataClass.REFERRER;
import static org.bridges.shared.DataClass.STAFF;
import static org.bridges.shared.DataClass.STEP;
import static org.bridges.shared.DataClass.TRANSFER;

import java.util.EnumSet;
import java.util.Set;
import org.bridges.audit.AuditAction;
import org.bridges.directory.Role;
import org.bridges.shared.DataClass;

/**
 * What a role may do at most with a record that a {@link Ground} opens (domain.md sections 3.3 and
 * 7): need-to-know, managers see flow and not people, the referrer is a class of its own.
 *
 * @param sees kinds of data the role reads
 * @param changes kinds of data the role writes
 * @param everywhere kinds of data that need no ground: they belong to the office, not to a case
 */
record Rights(Set<DataClass> sees, Set<DataClass> changes, Set<DataClass> everywhere) {

  private static final Rights COORDINATOR =
      new Rights(
          Set.of(
              STEP, CASE, IDENTITY, REFERRER, NARRATIVE, HOUSEHOLD, PLAN, MEETING, CONSENT,
              TRANSFER, MAIL),
          Set.of(STEP, CASE, IDENTITY, HOUSEHOLD, PLAN, MEETING, CONSENT, TRANSFER, MAIL),
          Set.of());

  private static final Rights FAMILY =
      new Rights(
          Set.of(STEP, CASE, IDENTITY, HOUSEHOLD, PLAN, MEETING),
          Set.of(STEP, CASE, HOUSEHOLD, PLAN),
          Set.of());

  private static final Rights ADVOCATE =
      new Rights(
          Set.of(STEP, CASE, IDENTITY, NARRATIVE, PLAN, MEETING, CONSENT),
          Set.of(STEP, CASE, PLAN),
          Set.of());

  private static final Rights MANAGER =
      new Rights(Set.of(STEP, CASE, PLAN, MEETING, CONSENT, TRANSFER), Set.of(STEP), Set.of());

  private static final Rights AUDITOR = new Rights(Set.of(), Set.of(), Set.of(AUDIT));

  private static final Rights OPERATOR = new Rights(Set.of(), Set.of(), Set.of(MAIL, STAFF));

  /** Learns of a referral that it was received, and no more. */
  private static final Rights PARTNER_SYSTEM = new Rights(Set.of(STEP), Set.of(), Set.of());

  static Rights of(Role role) {
    return switch (role) {
      case COORDINATOR -> COORDINATOR;
      case FAMILY -> FAMILY;
      case ADVOCATE -> ADVOCATE;
      case MANAGER -> MANAGER;
      case AUDITOR -> AUDITOR;
      case OPERATOR -> OPERATOR;
      case PARTNER_SYSTEM -> PARTNER_SYSTEM;
    };
  }

  /** The kinds that are open without a ground, together with those of the grounds. */
  Set<DataClass> within(Set<DataClass> opened, AuditAction action) {
    var open = EnumSet.noneOf(DataClass.class);
    open.addAll(opened);
    open.retainAll(action.changes() ? changes : sees);
    open.addAll(everywhere);
    return open;
  }
}
