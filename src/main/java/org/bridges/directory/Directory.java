package org.bridges.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works with us, where, and how they are reached. */
@Service
public class Directory {

  private final Agencies agencies;
  private final StaffMembers staff;
  private final Absences absences;
  private final OnCall onCall;
  private final OfficeTime time;

  Directory(
      Agencies agencies, StaffMembers staff, Absences absences, OnCall onCall, OfficeTime time) {
    this.agencies = agencies;
    this.staff = staff;
    this.absences = absences;
    this.onCall = onCall;
    this.time = time;
  }

  /**
   * One agency, active or not.
   *
   * @throws Missing when the code is unknown
   */
  @Transactional(readOnly = true)
  public AgencyView agency(String code) {
    return findAgency(code).orElseThrow(() -> new Missing("agency"));
  }

  /** One agency, active or not. */
  @Transactional(readOnly = true)
  public Optional<AgencyView> findAgency(String code) {
    return agencies.findByCode(code).map(Agency::view);
  }

  /** All active agencies by name. */
  @Transactional(readOnly = true)
  public List<AgencyView> agencies() {
    return all().stream().filter(AgencyView::active).toList();
  }

  /** The active agencies that work in a county, by name. */
  @Transactional(readOnly = true)
  public List<AgencyView> agencies(County county) {
    return agencies().stream().filter(agency -> agency.worksIn(county)).toList();
  }

  /** The active agencies whose advocates go out in a county; all such where it has none. */
  @Transactional(readOnly = true)
  public List<AgencyView> advocateAgencies(County county) {
    var all = agencies().stream().filter(agency -> agency.kind().equals("ADVOCACY")).toList();
    var near = all.stream().filter(agency -> agency.worksIn(county)).toList();
    return near.isEmpty() ? all : near;
  }

  /** The active agencies that can take a case over. */
  @Transactional(readOnly = true)
  public List<AgencyView> receivers() {
    return agencies().stream().filter(AgencyView::receivesTransfers).toList();
  }

  /** Every agency, also those that stopped, by name. */
  @Transactional(readOnly = true)
  public List<AgencyView> all() {
    return agencies.findAllByOrderByName().stream().map(Agency::view).toList();
  }

  /** How an active agency is reached; empty for an unknown one or one that stopped. */
  @Transactional(readOnly = true)
  public Optional<Contact> contactOf(String agencyCode) {
    return findAgency(agencyCode)
        .filter(AgencyView::active)
        .map(agency -> new Contact(agency.email(), agency.phone(), agency.language()));
  }

  /** A mail to the agency was refused by its server, for good. */
  @Transactional
  public void mailCameBack(String agencyCode) {
    agencies.findByCode(agencyCode).ifPresent(agency -> agency.mailCameBack(time.instant()));
  }

  /** A mail to the agency was taken. */
  @Transactional
  public void mailArrived(String agencyCode) {
    agencies.findByCode(agencyCode).ifPresent(Agency::mailArrived);
  }

  /**
   * One of our people, active or not.
   *
   * @throws Missing when the name is unknown
   */
  @Transactional(readOnly = true)
  public StaffView staff(String username) {
    return findStaff(username).orElseThrow(() -> new Missing("person"));
  }

  /** One of our people, active or not. */
  @Transactional(readOnly = true)
  public Optional<StaffView> findStaff(String username) {
    return staff.findByUsername(username).map(StaffMember::view);
  }

  /** The active people of a group, by name. */
  @Transactional(readOnly = true)
  public List<StaffView> inGroup(Group group) {
    return active(person -> person.groups().contains(group));
  }

  /** The active people of any group, by name. */
  @Transactional(readOnly = true)
  public List<StaffView> inGroups() {
    return active(person -> !person.groups().isEmpty());
  }

  /** Who of our people is there now, and who is away until when. */
  @Transactional(readOnly = true)
  public Presence presence() {
    var people = staff.findAllByOrderByDisplayName().stream().map(StaffMember::view).toList();
    return new Presence(people, absences.now());
  }

  /**
   * The counties in which the person has intake duty: as one of their coordinators, in place of
   * those who are away where none of them is there, or on call for them at the moment. Who is away
   * keeps the own counties.
   */
  @Transactional(readOnly = true)
  public Set<County> dutyOf(StaffView person) {
    var all = inGroup(Group.COORDINATORS);
    if (all.stream().noneMatch(one -> one.username().equals(person.username()))) {
      return Set.of();
    }
    var presence = presence();
    var there =
        all.stream()
            .filter(one -> presence.isThere(one) || one.username().equals(person.username()))
            .toList();
    var rota = onCall.rota();
    return Stream.of(County.values())
        .filter(
            county ->
                rota.at(time.instant(), county).contains(person.username())
                    || near(there, county).stream()
                        .anyMatch(one -> one.username().equals(person.username())))
        .collect(Collectors.toSet());
  }

  /**
   * The coordinators who are on call for a county at the moment, in the order in which they are
   * tried: instead of somebody who is away who stands in. Empty in a gap of the rota.
   */
  @Transactional(readOnly = true)
  public List<StaffView> onCall(County county) {
    var presence = presence();
    return onCall.rota().inOrder(time.instant(), county).stream()
        .flatMap(
            username ->
                findStaff(username).filter(presence::isThere).isPresent()
                    ? findStaff(username).stream()
                    : presence.standIn(username).stream())
        .filter(one -> one.groups().contains(Group.COORDINATORS))
        .distinct()
        .toList();
  }

  private static List<StaffView> near(List<StaffView> all, County county) {
    var near = all.stream().filter(person -> person.worksIn(county)).toList();
    return near.isEmpty() ? all : near;
  }

  /** The active people who keep the system running. */
  @Transactional(readOnly = true)
  public List<StaffView> operators() {
    return active(person -> person.roles().contains(Role.OPERATOR));
  }

  private List<StaffView> active(Predicate<StaffView> wanted) {
    return staff.findAllByOrderByDisplayName().stream()
        .map(StaffMember::view)
        .filter(StaffView::active)
        .filter(wanted)
        .toList();
  }
}
