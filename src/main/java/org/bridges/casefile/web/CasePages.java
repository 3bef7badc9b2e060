package org.bridges.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseNotes;
import org.bridges.casefile.CaseSearch;
import org.bridges.casefile.CaseSheet;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases: the list with its search, and one case with everything that happened. */
@Controller
@RequestMapping("/cases")
class CasePages {

  private static final int PAGE = 50;

  private final CaseSearch search;
  private final CaseSheet sheets;
  private final CaseFile cases;
  private final CaseNotes notes;
  private final OfficeTime time;
  private final AuditTrail audit;
  private final Signed signed;

  CasePages(
      CaseSearch search,
      CaseSheet sheets,
      CaseFile cases,
      CaseNotes notes,
      OfficeTime time,
      AuditTrail audit,
      Signed signed) {
    this.search = search;
    this.sheets = sheets;
    this.cases = cases;
    this.notes = notes;
    this.time = time;
    this.audit = audit;
    this.signed = signed;
  }

  @Audited(action = AuditAction.SEARCH, data = DataClass.CASE, why = Purpose.FINDING)
  @GetMapping
  String list(
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page) {
    model.addAttribute("q", q);
    var found = search.find(signed.person(), q, Math.max(page, 0), PAGE);
    var waiting = q.isBlank() ? List.<CaseSearch.Waiting>of() : search.waiting(signed.person(), q);
    var subjects = new ArrayList<>(found.map(CaseSearch.Row::subject).getContent());
    waiting.forEach(one -> subjects.add(one.subject()));
    audit.found(q, subjects);
    model.addAttribute("waiting", waiting);
    model.addAttribute("cases", found);
    return "cases/list";
  }

  @Audited(
      data = DataClass.CASE,
      also = {
        DataClass.PLAN,
        DataClass.MEETING,
        DataClass.CONSENT,
        DataClass.TRANSFER,
        DataClass.NARRATIVE,
        DataClass.HOUSEHOLD
      },
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping("/{id}")
  String one(Model model, @PathVariable UUID id) {
    var sheet = sheets.of(id, signed.person());
    model.addAttribute("sheet", sheet);
    model.addAttribute("care", sheet.care());
    model.addAttribute("pseudonym", search.pseudonym(sheet.care()));
    model.addAttribute("responsible", search.responsible(sheet.care()));
    model.addAttribute("now", time.instant());
    return "cases/case";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/{id}/notes")
  String note(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam String text,
      RedirectAttributes flash) {
    try {
      notes.add(id, text, person.getName());
      flash.addFlashAttribute("said", "The note is on the timeline.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  @Audited(data = DataClass.CASE, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/{id}/summary")
  String summary(Model model, @PathVariable UUID id) {
    var care = cases.view(id);
    model.addAttribute("care", care);
    model.addAttribute("pseudonym", search.pseudonym(care));
    return "cases/summary";
  }
}
