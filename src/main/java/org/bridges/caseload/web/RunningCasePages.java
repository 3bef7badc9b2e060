package org.bridges.caseload.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.casefile.RunningStage;
import org.bridges.caseload.Column;
import org.bridges.caseload.PossiblyKnown;
import org.bridges.caseload.RunningCaseDoor;
import org.bridges.caseload.RunningDesk;
import org.bridges.caseload.Written;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One running case is opened on a page. */
@Controller
@RequestMapping("/running-cases/new")
class RunningCasePages {

  private final RunningCaseDoor door;
  private final AuditTrail audit;
  private final Signed signed;

  RunningCasePages(RunningCaseDoor door, AuditTrail audit, Signed signed) {
    this.door = door;
    this.audit = audit;
    this.signed = signed;
  }

  @GetMapping
  String show(Model model) {
    return form(model, new Written(Map.of()), Map.of());
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE},
      why = Purpose.CARE)
  @PostMapping
  String open(
      @RequestParam Map<String, String> sent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    var written = written(sent);
    var wrong = door.wrong(written, signed.person());
    if (!wrong.isEmpty()) {
      var errors = new LinkedHashMap<String, String>();
      wrong.forEach(
          one -> errors.put(one.column() == null ? "" : one.column().name(), one.reason()));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, written, errors);
    }
    try {
      var outcome = door.open(written, signed.person());
      if (outcome.isNew()) {
        audit.created(RunningDesk.subject(outcome.care()));
      }
      flash.addFlashAttribute(
          "said",
          outcome.isNew()
              ? "Case " + outcome.care().caseNumber() + " is open. Nobody was written to."
              : "This number is open already as case " + outcome.care().caseNumber() + ".");
      return "redirect:/running-cases";
    } catch (PossiblyKnown alike) {
      model.addAttribute("alike", alike.alike());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, written, Map.of());
    }
  }

  private static Written written(Map<String, String> sent) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (var one : Column.values()) {
      cells.put(one, sent.getOrDefault(one.name(), ""));
    }
    return new Written(cells);
  }

  private static String form(Model model, Written written, Map<String, String> errors) {
    model.addAttribute("written", written);
    model.addAttribute("errors", errors);
    model.addAttribute("columns", Column.values());
    model.addAttribute("stages", RunningStage.values());
    return "caseload/new";
  }
}
