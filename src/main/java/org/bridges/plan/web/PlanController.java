package org.bridges.plan.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.plan.ItemDesk;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
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
  private final ItemDesk desk;
  private final OfficeTime time;

  PlanController(PlanDesk plan, ItemDesk desk, OfficeTime time) {
    this.plan = plan;
    this.desk = desk;
    this.time = time;
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

  /** A new date; without an offset it is meant in the office's zone. */
  record NewDate(@Nullable String dueAt) {}

  /** A change of the date. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/action-items/{item}/date")
  ItemView redate(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody NewDate date) {
    return desk.redate(id, item, moment(date.dueAt()), person.getName());
  }

  /** What it waits for: a code of the waiting reasons. */
  record NewWait(@Nullable String waitsFor) {}

  /** A change of what the item waits for. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/action-items/{item}/wait")
  ItemView waits(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody NewWait wait) {
    return desk.waitsFor(id, item, wait.waitsFor(), person.getName());
  }

  /** How the item stands. */
  record NewState(@Nullable String state, @Nullable String reason, @Nullable String dueAt) {}

  /** A change of the item's state. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/action-items/{item}/state")
  ItemView set(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody NewState wanted) {
    var standing =
        new ItemDesk.NewStanding(wanted.state(), wanted.reason(), moment(wanted.dueAt()));
    return desk.set(id, item, standing, person.getName());
  }

  private @Nullable Instant moment(@Nullable String text) {
    try {
      return time.parseWritten(text);
    } catch (DateTimeException noMoment) {
      throw new Refused("NEW_DATE_MISSING", "dueAt", "This is no date and time.");
    }
  }
}
