package org.bridges.insight.web;

import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.insight.Reconciler;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator compares records with the engine, and has put right what does not agree. */
@Controller
class ReconcilePages {

  private final Reconciler reconciler;

  ReconcilePages(Reconciler reconciler) {
    this.reconciler = reconciler;
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.RUNNING)
  @PostMapping("/api/admin/reconcile")
  @ResponseBody
  Map<String, Object> command(
      @RequestParam(defaultValue = "false") boolean repair, Authentication person) {
    var run = reconciler.run(repair, person.getName());
    return Map.of(
        "dryRun", !run.repair(),
        "endedAt", run.endedAt(),
        "looked", run.looked(),
        "comparisons", run.parts());
  }

  @Audited(data = DataClass.CASE, why = Purpose.RUNNING)
  @GetMapping("/reconcile")
  String last(Model model) {
    model.addAttribute("run", reconciler.last().orElse(null));
    return "flow/reconcile";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.RUNNING)
  @PostMapping("/reconcile")
  String compare(
      @RequestParam(defaultValue = "false") boolean repair,
      Authentication person,
      RedirectAttributes flash) {
    try {
      var run = reconciler.run(repair, person.getName());
      flash.addFlashAttribute("said", "Compared %d records.".formatted(run.looked()));
    } catch (WrongState notNow) {
      flash.addFlashAttribute("problem", notNow.getMessage());
    }
    return "redirect:/reconcile";
  }
}
