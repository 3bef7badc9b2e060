package org.bridges.plan.web;

import java.time.DateTimeException;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.plan.ItemDesk;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a coordinator changes about an item on the page of the case. */
@Controller
class ItemPages {

  private final ItemDesk desk;
  private final PlanDesk plan;
  private final OfficeTime time;

  ItemPages(ItemDesk desk, PlanDesk plan, OfficeTime time) {
    this.desk = desk;
    this.plan = plan;
    this.time = time;
  }

  /** An item between meetings. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/action-items")
  String add(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String description,
      @RequestParam(required = false) @Nullable String agencyCode,
      @RequestParam(required = false) @Nullable String ownerRole,
      @RequestParam(required = false) @Nullable String dueAt,
      @RequestParam(required = false) @Nullable String shareBasis,
      @RequestParam(required = false) @Nullable String shareReason,
      RedirectAttributes flash) {
    return does(
        id,
        flash,
        "The item is on the plan.",
        () ->
            plan.add(
                id,
                new NewItem(
                    area,
                    description,
                    agencyCode,
                    ownerRole,
                    time.parseWritten(dueAt),
                    shareBasis,
                    shareReason),
                person.getName()));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/action-items/{item}/date")
  String redate(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(required = false) @Nullable String dueAt,
      RedirectAttributes flash) {
    return does(
        id,
        flash,
        "The date is changed. What is still to come is planned again; nothing is sent twice.",
        () -> desk.redate(id, item, time.parseWritten(dueAt), person.getName()));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/action-items/{item}/wait")
  String waits(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(required = false) @Nullable String waitsFor,
      RedirectAttributes flash) {
    return does(
        id,
        flash,
        "Noted what the item waits for.",
        () -> desk.waitsFor(id, item, waitsFor, person.getName()));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/action-items/{item}/state")
  String set(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String dueAt,
      RedirectAttributes flash) {
    return does(
        id,
        flash,
        "Noted how the item stands.",
        () ->
            desk.set(
                id,
                item,
                new ItemDesk.NewStanding(state, orNull(reason), time.parseWritten(dueAt)),
                person.getName()));
  }

  /** Another agency does it instead, under a basis of its own. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/action-items/{item}/hand-on")
  String handOn(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(required = false) @Nullable String agencyCode,
      @RequestParam(required = false) @Nullable String ownerRole,
      @RequestParam(required = false) @Nullable String dueAt,
      @RequestParam(required = false) @Nullable String shareBasis,
      @RequestParam(required = false) @Nullable String shareReason,
      RedirectAttributes flash) {
    var old = plan.item(item);
    return does(
        id,
        flash,
        "The other agency is on the plan. The first one is not asked any more.",
        () ->
            desk.handOn(
                id,
                item,
                new NewItem(
                    old.area(),
                    old.description(),
                    agencyCode,
                    ownerRole,
                    time.parseWritten(dueAt),
                    shareBasis,
                    shareReason),
                person.getName()));
  }

  /** A reminder to oneself or to a colleague. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.PLAN,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/reminders")
  String remind(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String description,
      @RequestParam(defaultValue = "ME") String inPerson,
      @RequestParam(required = false) @Nullable String dueAt,
      RedirectAttributes flash) {
    return does(
        id,
        flash,
        "The reminder is noted. It comes up as a task the day before, and as mail on its moment.",
        () ->
            plan.add(
                id,
                new NewItem(
                    null, description, null, null, time.parseWritten(dueAt), null, null, inPerson),
                person.getName()));
  }

  private static String does(UUID id, RedirectAttributes flash, String said, Runnable change) {
    try {
      change.run();
      flash.addFlashAttribute("said", said);
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
