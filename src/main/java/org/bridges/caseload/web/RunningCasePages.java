package org.bridges.caseload.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.caseload.Column;
import org.bridges.caseload.PossiblyKnown;
import org.bridges.caseload.RunningCaseDoor;
import org.bridges.caseload.RunningDesk;
import org.bridges.caseload.Written;
import org.bridges.caseload.Wrong;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
  private final RunningForm form;
  private final AuditTrail audit;
  private final Signed signed;

  RunningCasePages(RunningCaseDoor door, RunningForm form, AuditTrail audit, Signed signed) {
    this.door = door;
    this.form = form;
    this.audit = audit;
    this.signed = signed;
  }

  @GetMapping
  String show(Model model) {
    return form(model, new Written(Map.of()), List.of());
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE},
      why = Purpose.CARE)
  @PostMapping
  String open(
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    var written = written(sent);
    var wrong = door.wrong(written, signed.person());
    if (!wrong.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, written, wrong);
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
      return form(model, written, List.of());
    }
  }

  /** Several answers to one question arrive as several values. */
  private static Written written(MultiValueMap<String, String> sent) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (var one : Column.values()) {
      cells.put(one, String.join(";", sent.getOrDefault(one.name(), List.of())));
    }
    return new Written(cells);
  }

  private String form(Model model, Written written, List<Wrong> wrong) {
    var errors = new EnumMap<Column, String>(Column.class);
    for (var one : wrong) {
      if (one.column() != null) {
        errors.put(one.column(), one.reason());
      }
    }
    var others = wrong.stream().filter(one -> one.column() == null).map(Wrong::reason).toList();
    var fields = form.fields(written, errors, signed.person());
    model.addAttribute("fields", fields);
    model.addAttribute("wrong", fields.stream().filter(one -> one.wrong() != null).toList());
    model.addAttribute("others", others);
    return "caseload/new";
  }
}
