package org.bridges.team.web;

import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.team.ShutOutDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who must not see a case, on its page. */
@Controller
@RequestMapping("/cases/{id}/shut-outs")
class TeamPages {

  private final ShutOutDesk desk;
  private final Signed signed;

  TeamPages(ShutOutDesk desk, Signed signed) {
    this.desk = desk;
    this.signed = signed;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping
  String shutOut(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) ShutOuts.@Nullable Reason reason,
      RedirectAttributes flash) {
    var by = signed.person().username();
    try {
      desk.shutOut(id, who, reason, by);
      flash.addFlashAttribute("said", "From now on the case is closed to them.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return by.equals(who) ? "redirect:/work" : "redirect:/cases/" + id;
  }

  /** Only who may decide about sharing lets somebody in again. */
  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.CASE, DataClass.CONSENT},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/{line}/end")
  String letIn(@PathVariable UUID id, @PathVariable UUID line, RedirectAttributes flash) {
    try {
      desk.reopen(id, line, signed.person().username());
      flash.addFlashAttribute("said", "The line is off the list.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }
}
