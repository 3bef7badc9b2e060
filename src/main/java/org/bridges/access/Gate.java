package org.bridges.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * May this person do this with this record? Pages, API, exports, search, the worklist, pickers,
 * automatic assignment, bulk actions and mails ask here. Access is a role's right and a live {@link
 * Ground}, minus those who are shut out of the case.
 */
@Service
public class Gate {

  private final ObjectProvider<Ground> grounds;
  private final ShutOuts shutOuts;

  /** The grounds are looked up when asked: the modules that hold them stand above this one. */
  Gate(ObjectProvider<Ground> grounds, ShutOuts shutOuts) {
    this.grounds = grounds;
    this.shutOuts = shutOuts;
  }

  /** Whether the person may do this with this kind of data of the record. */
  @Transactional(readOnly = true)
  public boolean canAccess(StaffView person, AuditAction action, Subject subject, DataClass data) {
    return open(person, action, subject).contains(data);
  }

  /** All kinds of the record's data with which the person may do this. */
  @Transactional(readOnly = true)
  public Set<DataClass> open(StaffView person, AuditAction action, Subject subject) {
    var open = EnumSet.noneOf(DataClass.class);
    if (!person.active() || isShutOut(subject.caseId(), person.username())) {
      return open;
    }
    for (var role : person.roles()) {
      open.addAll(Rights.of(role).within(opened(person, role, subject), action));
    }
    return open;
  }

  /** Every case of which the person may see something. */
  @Transactional(readOnly = true)
  public Set<UUID> cases(StaffView person) {
    var cases = collect(person, Ground::cases);
    cases.removeAll(shutOuts.casesClosedTo(person.username()));
    return cases;
  }

  /**
   * Single things of cases that are otherwise closed to the person: a hand-over on offer. Their
   * steps stand in the worklist, their case in no list and no search.
   */
  @Transactional(readOnly = true)
  public Set<UUID> matters(StaffView person) {
    var caseOf = new HashMap<UUID, UUID>();
    eachGround(person, (ground, role) -> caseOf.putAll(ground.matters(person, role)));
    caseOf.values().removeAll(shutOuts.casesClosedTo(person.username()));
    return caseOf.keySet();
  }

  /** Every referral without a case of which the person may see something. */
  @Transactional(readOnly = true)
  public Set<UUID> referrals(StaffView person) {
    return collect(person, Ground::referrals);
  }

  /**
   * Whether one of our people, or a partner agency, is shut out of the case.
   *
   * @param who user name or agency code
   */
  @Transactional(readOnly = true)
  public boolean isShutOut(@Nullable UUID caseId, String who) {
    return caseId != null && shutOuts.isClosed(caseId, who);
  }

  /** The people among these who may hear of the record: they may open it, or lead its openers. */
  @Transactional(readOnly = true)
  public List<StaffView> mayHear(Collection<StaffView> people, Subject subject) {
    return people.stream().filter(person -> mayHear(person, subject)).toList();
  }

  private boolean mayHear(StaffView person, Subject subject) {
    if (subject.caseId() == null && subject.referralId() == null) {
      return true;
    }
    return person.roles().contains(Role.MANAGER)
        ? !isShutOut(subject.caseId(), person.username())
        : !open(person, AuditAction.VIEW, subject).isEmpty();
  }

  private Set<DataClass> opened(StaffView person, Role role, Subject subject) {
    var opened = EnumSet.noneOf(DataClass.class);
    grounds.forEach(ground -> opened.addAll(ground.opens(person, role, subject)));
    return opened;
  }

  private Set<UUID> collect(StaffView person, Asked asked) {
    var all = new HashSet<UUID>();
    eachGround(person, (ground, role) -> all.addAll(asked.of(ground, person, role)));
    return all;
  }

  private void eachGround(StaffView person, BiConsumer<Ground, Role> asked) {
    if (person.active()) {
      for (var role : person.roles()) {
        grounds.forEach(ground -> asked.accept(ground, role));
      }
    }
  }

  /** Which records of a ground are asked for. */
  private interface Asked {
    Set<UUID> of(Ground ground, StaffView person, Role role);
  }
}
