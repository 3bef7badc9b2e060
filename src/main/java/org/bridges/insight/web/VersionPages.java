package org.bridges.insight.web;

import java.util.HashMap;
import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.engine.VersionMoves;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After an upgrade the operator moves running cases to the present version of their model. */
@Controller
class VersionPages {

  private final VersionMoves versions;

  VersionPages(VersionMoves versions) {
    this.versions = versions;
  }

  @Audited(data = DataClass.CASE, why = Purpose.RUNNING)
  @GetMapping("/api/admin/versions")
  @ResponseBody
  Map<String, @Nullable Object> look() {
    var answer = new HashMap<String, @Nullable Object>();
    answer.put("following", versions.following());
    answer.put("wouldMove", versions.dryRun());
    answer.put("progress", versions.progress().orElse(null));
    answer.put("leftovers", versions.leftovers());
    return answer;
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.RUNNING)
  @PostMapping("/api/admin/versions")
  @ResponseBody
  Map<String, @Nullable Object> command(Authentication person) {
    versions.order(person.getName());
    return look();
  }

  @Audited(data = DataClass.CASE, why = Purpose.RUNNING)
  @GetMapping("/versions")
  String page(Model model) {
    model.addAttribute("progress", versions.progress().orElse(null));
    model.addAttribute("leftovers", versions.leftovers());
    try {
      model.addAttribute("earlier", versions.dryRun());
      model.addAttribute("following", versions.following());
    } catch (WrongState away) {
      model.addAttribute("away", away.getMessage());
    }
    return "flow/versions";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.RUNNING)
  @PostMapping("/versions")
  String move(Authentication person, RedirectAttributes flash) {
    versions.order(person.getName());
    flash.addFlashAttribute(
        "said", "The cases are being moved. Look at this page again to see how far.");
    return "redirect:/versions";
  }
}
