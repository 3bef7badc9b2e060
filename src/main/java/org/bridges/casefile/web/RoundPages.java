package org.bridges.casefile.web;

import java.util.UUID;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.RoundFindings;
import org.bridges.casefile.RoundQuestion;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is open and what is missing, beside the form of a follow-up round. */
@Controller
class RoundPages {

  private final RoundFindings findings;

  RoundPages(RoundFindings findings) {
    this.findings = findings;
  }

  @Audited(data = DataClass.PLAN, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/round")
  String round(Model model, @PathVariable UUID id) {
    model.addAttribute("findings", findings.of(id));
    model.addAttribute("questions", RoundQuestion.values());
    return "cases/round";
  }
}
