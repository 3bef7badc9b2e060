package org.bridges.plan.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Action items as JSON (contract, {@code /api/cases/{id}/action-items}). */
@RestController
class PlanController {

  private final PlanDesk plan;

  PlanController(PlanDesk plan) {
    this.plan = plan;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/action-items")
  @ResponseStatus(HttpStatus.CREATED)
  ItemView add(Authentication person, @PathVariable UUID id, @RequestBody NewItem item) {
    return plan.add(id, item, person.getName());
  }
}
