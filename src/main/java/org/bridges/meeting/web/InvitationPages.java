package org.bridges.meeting.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.Proposals;
import org.bridges.meeting.Scheduling;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is invited to a meeting, why, and on which basis; beside the forms that set its date. */
@Controller
class InvitationPages {

  private final MeetingDesk meetings;
  private final Proposals proposals;
  private final Scheduling scheduling;
  private final Directory directory;

  InvitationPages(
      MeetingDesk meetings, Proposals proposals, Scheduling scheduling, Directory directory) {
    this.meetings = meetings;
    this.proposals = proposals;
    this.scheduling = scheduling;
    this.directory = directory;
  }

  @Audited(data = DataClass.MEETING, of = SubjectKind.MEETING, why = Purpose.CARE)
  @GetMapping("/meetings/{id}/invitations")
  String invitations(Model model, @PathVariable UUID id) {
    model.addAttribute("meeting", meetings.view(id));
    model.addAttribute("told", scheduling.mayBeTold(id));
    model.addAttribute("proposed", proposals.of(id));
    model.addAttribute("agencies", directory.agencies());
    return "meeting/invitations";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/meetings/{id}/invitations")
  String invite(
      Model model,
      @PathVariable UUID id,
      @RequestParam String agencyCode,
      @RequestParam(defaultValue = "false") boolean remove) {
    try {
      if (remove) {
        meetings.uninvite(id, agencyCode);
      } else {
        meetings.invite(id, agencyCode);
        scheduling.inviteLate(id, agencyCode);
      }
    } catch (WrongState no) {
      model.addAttribute("inviteProblem", no.getMessage());
    }
    return invitations(model, id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MEETING,
      of = SubjectKind.MEETING,
      why = Purpose.CARE)
  @PostMapping("/meetings/{id}/list")
  String keep(
      Model model,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> shown,
      @RequestParam(defaultValue = "") List<String> chosen,
      @RequestParam(defaultValue = "") List<String> needed) {
    try {
      proposals.keep(id, Set.copyOf(shown), Set.copyOf(chosen), Set.copyOf(needed));
      model.addAttribute("listKept", true);
    } catch (WrongState no) {
      model.addAttribute("inviteProblem", no.getMessage());
    }
    return invitations(model, id);
  }
}
