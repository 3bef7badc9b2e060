package org.bridges.intake.web;

import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.intake.OneYouthDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joins the youths of two cases after a look at both, and takes that back. */
@Controller
@RequestMapping("/cases/{id}/same-youth")
class OneYouthPages {

  private final OneYouthDesk desk;
  private final Signed signed;

  OneYouthPages(OneYouthDesk desk, Signed signed) {
    this.desk = desk;
    this.signed = signed;
  }

  @Audited(
      data = {DataClass.CASE, DataClass.IDENTITY, DataClass.HOUSEHOLD, DataClass.CONSENT},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping
  String preview(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String number, Model model) {
    model.addAttribute("id", id);
    try {
      model.addAttribute("preview", desk.preview(id, number, signed.person()));
    } catch (Refused no) {
      model.addAttribute("problem", no.getMessage());
    }
    return "intake/one-youth";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping
  String join(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes flash) {
    try {
      desk.join(id, number, reason, signed.person());
      flash.addFlashAttribute("said", "Both are one youth now. Every row stayed where it was.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/{join}/end")
  String part(
      @PathVariable UUID id,
      @PathVariable UUID join,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes flash) {
    try {
      desk.part(id, join, reason, signed.person());
      flash.addFlashAttribute("said", "They are apart again, each with its own rows.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }
}
