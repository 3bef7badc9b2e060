package org.bridges.reminder.web;

import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.reminder.TroubleDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that did not arrive, or that may not have: a person decides what becomes of it. */
@Controller
@RequestMapping("/notices")
class TroublePages {

  private static final String OFF_THE_LIST = "The mail is off the list.";

  private final TroubleDesk desk;
  private final Signed signed;

  TroublePages(TroubleDesk desk, Signed signed) {
    this.desk = desk;
    this.signed = signed;
  }

  @Audited(data = DataClass.MAIL, why = Purpose.RUNNING)
  @GetMapping
  String list(Model model) {
    model.addAttribute(
        "rows", desk.inTrouble(signed.person()).stream().map(TroubleRow::of).toList());
    model.addAttribute("queued", desk.queued());
    model.addAttribute("perMinute", desk.perMinute());
    return "reminder/trouble";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MAIL,
      of = SubjectKind.NOTICE,
      why = Purpose.RUNNING)
  @PostMapping("/{id}/again")
  String sendAgain(Authentication person, @PathVariable UUID id, RedirectAttributes flash) {
    return decide(() -> desk.sendAgain(id, person.getName()), "The mail goes again.", flash);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MAIL,
      of = SubjectKind.NOTICE,
      why = Purpose.RUNNING)
  @PostMapping("/{id}/told")
  String told(Authentication person, @PathVariable UUID id, RedirectAttributes flash) {
    return decide(() -> desk.told(id, person.getName()), OFF_THE_LIST, flash);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.MAIL,
      of = SubjectKind.NOTICE,
      why = Purpose.RUNNING)
  @PostMapping("/{id}/arrived")
  String arrived(Authentication person, @PathVariable UUID id, RedirectAttributes flash) {
    return decide(() -> desk.arrived(id, person.getName()), OFF_THE_LIST, flash);
  }

  private static String decide(Runnable step, String said, RedirectAttributes flash) {
    try {
      step.run();
      flash.addFlashAttribute("said", said);
    } catch (WrongState changed) {
      flash.addFlashAttribute("problem", changed.getMessage());
    }
    return "redirect:/notices";
  }
}
