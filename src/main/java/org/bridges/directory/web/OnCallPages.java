package org.bridges.directory.web;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.directory.Directory;
import org.bridges.directory.OnCall;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on call now and in the next two weeks; managers keep the rota. */
@Controller
@RequestMapping("/on-call")
class OnCallPages {

  private final Directory directory;
  private final OnCall onCall;
  private final OnCallView view;
  private final OfficeTime time;

  OnCallPages(Directory directory, OnCall onCall, OnCallView view, OfficeTime time) {
    this.directory = directory;
    this.onCall = onCall;
    this.view = view;
    this.time = time;
  }

  @Audited(data = DataClass.STAFF, why = Purpose.RUNNING)
  @GetMapping
  String show(Model model) {
    var rota = onCall.rota();
    model.addAttribute("now", view.now());
    model.addAttribute("ahead", view.ahead(rota));
    model.addAttribute("shifts", view.shifts(rota));
    model.addAttribute("changes", view.changes(rota));
    model.addAttribute("people", directory.inGroup(Group.COORDINATORS));
    model.addAttribute("away", directory.presence().away());
    model.addAttribute("counties", County.SERVED.stream().sorted().toList());
    model.addAttribute("days", List.of(DayOfWeek.values()));
    return "directory/on-call";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping("/shifts")
  String addShift(
      @RequestParam(required = false) @Nullable County county,
      @RequestParam(required = false) @Nullable DayOfWeek weekday,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
          @Nullable LocalTime begins,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
          @Nullable LocalTime ends,
      @RequestParam(required = false) @Nullable String who,
      RedirectAttributes flash) {
    return change(
        () -> onCall.addShift(county, weekday, begins, ends, who, Actor.current().name()), flash);
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping("/changes")
  String addChange(
      @RequestParam(required = false) @Nullable County county,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable LocalDateTime begins,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable LocalDateTime ends,
      @RequestParam(required = false) @Nullable String who,
      RedirectAttributes flash) {
    return change(
        () ->
            onCall.addChange(
                county,
                begins == null ? null : begins.atZone(time.zone()).toInstant(),
                ends == null ? null : ends.atZone(time.zone()).toInstant(),
                who,
                Actor.current().name()),
        flash);
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping("/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes flash) {
    return change(() -> onCall.end(id, Actor.current().name()), flash);
  }

  private static String change(Runnable step, RedirectAttributes flash) {
    try {
      step.run();
      flash.addFlashAttribute("said", "The rota is changed.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/on-call";
  }
}
