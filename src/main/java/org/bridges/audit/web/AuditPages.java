package org.bridges.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditRecord;
import org.bridges.audit.AuditRecord.Filter;
import org.bridges.audit.Audited;
import org.bridges.audit.AuditedCases;
import org.bridges.audit.Purpose;
import org.bridges.audit.Statement;
import org.bridges.audit.SubjectKind;
import org.bridges.audit.chain.ChainCheck;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditor's page, the check of the chain, and the statement for a youth who asks. */
@Controller
@RequestMapping("/audit")
class AuditPages {

  private static final int PAGE = 50;

  private final AuditRecord record;
  private final Statement statement;
  private final ChainCheck check;
  private final AuditedCases cases;
  private final OfficeTime time;

  AuditPages(
      AuditRecord record,
      Statement statement,
      ChainCheck check,
      AuditedCases cases,
      OfficeTime time) {
    this.record = record;
    this.statement = statement;
    this.check = check;
    this.cases = cases;
    this.time = time;
  }

  @GetMapping
  @Audited(data = DataClass.AUDIT, why = Purpose.OVERSIGHT)
  String list(
      Model model,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @Nullable AuditAction action,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int page) {
    model.addAttribute("filter", new Filter(number, person, action, day));
    model.addAttribute("caseId", record.caseOf(number));
    model.addAttribute("actions", AuditAction.values());
    model.addAttribute("entries", record.find(new Filter(number, person, action, day), page, PAGE));
    model.addAttribute("checked", check.last().orElse(null));
    return "audit/list";
  }

  @PostMapping("/check")
  @Audited(data = DataClass.AUDIT, why = Purpose.OVERSIGHT)
  String check(RedirectAttributes flash) {
    var result = check.run();
    flash.addFlashAttribute(result.isUnbroken() ? "said" : "problem", result.words());
    return "redirect:/audit";
  }

  @GetMapping("/statement/{caseId}")
  @Audited(
      action = AuditAction.PRINT,
      data = DataClass.AUDIT,
      of = SubjectKind.CASE,
      by = "caseId",
      why = Purpose.OVERSIGHT)
  String statement(Model model, @PathVariable UUID caseId) {
    var number = cases.numbers(List.of(caseId)).get(caseId);
    if (number == null) {
      throw new Missing("case");
    }
    model.addAttribute("caseId", caseId);
    model.addAttribute("number", number);
    model.addAttribute("lines", statement.ofCase(caseId));
    model.addAttribute("now", time.instant());
    return "audit/statement";
  }
}
