package org.bridges.plan.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.ServiceRequests;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a case: on its page, and beside the forms that need it. */
@Controller
class PlanPages {

  private final PlanDesk plan;
  private final ServiceRequests requests;
  private final Directory directory;
  private final OfficeTime time;

  PlanPages(PlanDesk plan, ServiceRequests requests, Directory directory, OfficeTime time) {
    this.plan = plan;
    this.requests = requests;
    this.directory = directory;
    this.time = time;
  }

  @Audited(data = DataClass.PLAN, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/plan")
  String plan(Model model, @PathVariable UUID id) {
    return show(model, id, null, null);
  }

  /** What was asked for, beside the plan where it is written down. */
  @Audited(data = DataClass.PLAN, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/service-requests/{requestId}")
  String serviceRequest(Model model, @PathVariable UUID id, @PathVariable UUID requestId) {
    var request = requests.view(requestId);
    if (!request.caseId().equals(id)) {
      throw new Missing("service request");
    }
    model.addAttribute("request", request);
    show(model, id, null, null);
    return "plan/service";
  }

  /** Adds an item; one that comes from a meeting stays a draft until the plan is issued. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/plan")
  String add(
      Authentication person,
      Model model,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID meetingId,
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String description,
      @RequestParam(required = false) @Nullable String agencyCode,
      @RequestParam(required = false) @Nullable String ownerRole,
      @RequestParam(required = false) @Nullable String dueAt,
      @RequestParam(required = false) @Nullable String shareBasis,
      @RequestParam(required = false) @Nullable String shareReason) {
    try {
      var due = time.parseWritten(dueAt);
      var item =
          new NewItem(area, description, agencyCode, ownerRole, due, shareBasis, shareReason);
      if (meetingId == null) {
        plan.add(id, item, person.getName());
      } else {
        plan.draft(id, meetingId, item, person.getName());
      }
      return show(model, id, meetingId, null);
    } catch (Refused no) {
      return show(model, id, meetingId, no.getMessage());
    }
  }

  private String show(
      Model model, UUID caseId, @Nullable UUID meetingId, @Nullable String problem) {
    model.addAttribute("caseId", caseId);
    model.addAttribute("meetingId", meetingId);
    model.addAttribute("items", plan.ofCase(caseId));
    model.addAttribute("areas", PlanDesk.AREAS);
    model.addAttribute("agencies", directory.agencies());
    model.addAttribute("planProblem", problem);
    return "plan/aside";
  }
}
