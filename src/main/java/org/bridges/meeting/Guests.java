package org.bridges.meeting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.consent.Sharing;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.team.TeamDesk;
import org.springframework.stereotype.Component;

/** Who is to be invited, and who of them may know of the meeting: without a basis nobody. */
@Component
class Guests {

  private final Invitees invitees;
  private final TeamDesk team;
  private final PlanDesk plan;
  private final Directory directory;
  private final Sharing sharing;

  Guests(Invitees invitees, TeamDesk team, PlanDesk plan, Directory directory, Sharing sharing) {
    this.invitees = invitees;
    this.team = team;
    this.plan = plan;
    this.directory = directory;
    this.sharing = sharing;
  }

  /**
   * Those chosen on the page; with the team also its agencies, those with open promises and those
   * of earlier meetings. Who was left out on the page, or whose seat another agency took, is not
   * among them.
   */
  Set<String> toInvite(Meeting meeting, boolean inviteTeam) {
    var codes = new TreeSet<String>();
    if (inviteTeam) {
      codes.addAll(team.agencies(meeting.caseId()));
      codes.addAll(invitees.ofCase(meeting.caseId()));
      openItems(meeting.caseId()).stream().map(ItemView::agencyCode).forEach(codes::add);
      invitees.withoutSeat(meeting.caseId()).forEach(codes::remove);
      invitees.leftOut(meeting.id()).forEach(codes::remove);
    }
    invitees.of(meeting.id(), meeting.sequence()).forEach(one -> codes.add(one.agencyCode()));
    return codes;
  }

  /** The promises of a case that somebody still has to keep. */
  List<ItemView> openItems(UUID caseId) {
    return plan.ofCase(caseId).stream().filter(item -> item.state().isOpen()).toList();
  }

  boolean mayTell(Meeting meeting, String agency) {
    return sharing.permits(meeting.caseId(), agency, DataClass.MEETING);
  }

  /** Codes of the agencies that may know of the meeting. */
  Set<String> mayBeTold(Meeting meeting) {
    return directory.agencies().stream()
        .map(AgencyView::code)
        .filter(agency -> mayTell(meeting, agency))
        .collect(Collectors.toSet());
  }
}
