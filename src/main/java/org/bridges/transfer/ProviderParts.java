package org.bridges.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.ShareBasis;
import org.bridges.consent.Sharing;
import org.bridges.meeting.MeetingView;
import org.bridges.meeting.Seats;
import org.bridges.plan.ItemDesk;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.team.PlaceOnTeam;
import org.bridges.team.TeamDesk;
import org.springframework.stereotype.Component;

/**
 * What an agency has in a case, and what of it may go to another one: each part under a release
 * that names the new agency and covers this kind of data. No other basis moves anything. For the
 * place on the team the new agency is asked then, and has it when it accepts.
 */
@Component
class ProviderParts {

  private final PlanDesk plan;
  private final ItemDesk items;
  private final Seats seats;
  private final TeamDesk team;
  private final PlaceOnTeam place;
  private final Sharing sharing;
  private final CaseFile cases;
  private final TimeLimits limits;
  private final OfficeTime time;

  ProviderParts(
      PlanDesk plan,
      ItemDesk items,
      Seats seats,
      TeamDesk team,
      PlaceOnTeam place,
      Sharing sharing,
      CaseFile cases,
      TimeLimits limits,
      OfficeTime time) {
    this.plan = plan;
    this.items = items;
    this.seats = seats;
    this.team = team;
    this.place = place;
    this.sharing = sharing;
    this.cases = cases;
    this.limits = limits;
    this.time = time;
  }

  /** Everything that is still with the agency. */
  List<ProviderPart> of(UUID caseId, String agency) {
    var parts = new ArrayList<ProviderPart>();
    for (var item : items(caseId, agency)) {
      parts.add(new ProviderPart(DataClass.PLAN, "Promise: " + item.description(), item.dueAt()));
    }
    for (var meeting : seats.of(caseId, agency)) {
      parts.add(new ProviderPart(DataClass.MEETING, seat(meeting), meeting.meetingAt()));
    }
    if (team.agencies(caseId).contains(agency)) {
      parts.add(
          new ProviderPart(
              DataClass.CASE,
              "Place on the team, with access: until the new agency accepts it",
              null));
    }
    return parts;
  }

  /** Moves what a release of the new agency covers; the rest stays where it is, the seat too. */
  void move(ProviderChange change) {
    var caseId = change.caseId();
    var to = change.toAgency();
    if (isReleased(caseId, to, DataClass.PLAN)) {
      items(caseId, change.fromAgency()).forEach(item -> handOn(item, change));
    }
    if (isReleased(caseId, to, DataClass.MEETING)) {
      seats.give(caseId, change.fromAgency(), to);
    }
    if (isReleased(caseId, to, DataClass.CASE)) {
      place.ask(caseId, change.moveId(), change.fromAgency(), to);
    }
  }

  /** Nothing more moves: an agency that was asked for the place is not waited for. */
  void stop(ProviderChange change) {
    place.giveUp(change.moveId(), change.recordedBy());
  }

  private void handOn(ItemView item, ProviderChange change) {
    var instead =
        new NewItem(
            item.area(),
            item.description(),
            change.toAgency(),
            item.ownerRole(),
            due(item),
            ShareBasis.RELEASE.name());
    items.handOn(item.caseId(), item.id(), instead, change.recordedBy());
  }

  /** Its own date, but never earlier than an agency that is asked for a service has to answer. */
  private Instant due(ItemView item) {
    var care = cases.view(item.caseId());
    var soonest =
        limits.due("SERVICE_REQUEST", care.urgency(), care.limitsCounty(), time.instant());
    return item.dueAt().isAfter(soonest) ? item.dueAt() : soonest;
  }

  private List<ItemView> items(UUID caseId, String agency) {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.agencyCode().equals(agency) && item.state().isOpen())
        .toList();
  }

  private boolean isReleased(UUID caseId, String agency, DataClass shown) {
    return sharing
        .permitted(caseId, agency, time.instant(), shown)
        .filter(permission -> permission.basis() == ShareBasis.RELEASE)
        .isPresent();
  }

  private static String seat(MeetingView meeting) {
    return "Seat at a meeting: " + meeting.kind().label();
  }
}
