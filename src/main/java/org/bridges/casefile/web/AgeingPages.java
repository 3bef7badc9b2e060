package org.bridges.casefile.web;

import java.util.UUID;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.AgeingBook;
import org.bridges.casefile.CaseFile;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why somebody is asked what comes after the programme, beside the form. */
@Controller
class AgeingPages {

  private final AgeingBook book;
  private final CaseFile cases;

  AgeingPages(AgeingBook book, CaseFile cases) {
    this.book = book;
    this.cases = cases;
  }

  @Audited(data = DataClass.CASE, of = SubjectKind.CASE, why = Purpose.STEP)
  @GetMapping("/cases/{id}/ageing/{question}")
  String beside(@PathVariable UUID id, @PathVariable UUID question, Model model) {
    var asked = book.require(question);
    if (!asked.caseId().equals(id)) {
      throw new Missing("question");
    }
    model.addAttribute("asked", asked);
    model.addAttribute("care", cases.view(id));
    return "cases/ageing :: aside";
  }
}
