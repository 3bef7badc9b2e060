package org.bridges.casefile.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.BrokenGlass;
import org.bridges.access.Glass;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseSearch;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a case by exception, and the list of those who did. */
@Controller
@RequestMapping("/glass")
class GlassPages {

  private final Glass glass;
  private final CaseSearch search;
  private final CaseFile cases;
  private final Signed signed;
  private final OfficeTime time;
  private final AuditTrail audit;

  GlassPages(
      Glass glass,
      CaseSearch search,
      CaseFile cases,
      Signed signed,
      OfficeTime time,
      AuditTrail audit) {
    this.glass = glass;
    this.search = search;
    this.cases = cases;
    this.signed = signed;
    this.time = time;
    this.audit = audit;
  }

  /** One line of the list. */
  public record Line(BrokenGlass glass, String caseNumber, boolean mayEnd) {}

  @Audited(action = AuditAction.SEARCH, data = DataClass.CASE, why = Purpose.FINDING)
  @GetMapping
  String show(
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable UUID caseId) {
    var person = signed.person();
    var rows = rows(person, q, caseId);
    audit.found(caseId == null ? q : "case", rows.stream().map(CaseSearch.Row::subject).toList());
    model.addAttribute("rows", rows);
    model.addAttribute("q", q);
    model.addAttribute("mayBreak", glass.mayBreak(person));
    model.addAttribute("mayCheck", mayCheck(person));
    model.addAttribute("reasons", BrokenGlass.Reason.values());
    model.addAttribute("longestHours", glass.longest().toHours());
    model.addAttribute("list", list(person));
    return "access/glass";
  }

  @Audited(action = AuditAction.BREAK_GLASS, data = DataClass.CASE, why = Purpose.CARE)
  @PostMapping
  String open(
      @RequestParam UUID caseId,
      @RequestParam(required = false) BrokenGlass.@Nullable Reason reason,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable Integer hours,
      RedirectAttributes flash) {
    try {
      var asked = hours == null ? null : Duration.ofHours(hours);
      var opened = glass.open(signed.person(), cases.view(caseId).id(), reason, words, asked);
      flash.addFlashAttribute(
          "said",
          "The case is open to you until "
              + time.spoken(opened.endsAt())
              + ". The managers have been told.");
      return "redirect:/cases/" + caseId;
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
      flash.addFlashAttribute("words", words);
      flash.addFlashAttribute("hours", hours);
      flash.addFlashAttribute("reason", reason == null ? "" : reason.name());
      return "redirect:/glass?caseId=" + caseId;
    }
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @PostMapping("/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes flash) {
    var person = signed.person();
    var line =
        list(person).stream()
            .filter(one -> one.glass().id().equals(id))
            .findAny()
            .orElseThrow(() -> new Missing("access"));
    try {
      glass.end(line.glass().id(), person.username());
      flash.addFlashAttribute("said", "The access is over.");
    } catch (WrongState over) {
      flash.addFlashAttribute("problem", over.getMessage());
    }
    return "redirect:/glass";
  }

  private List<CaseSearch.Row> rows(StaffView person, String q, @Nullable UUID caseId) {
    if (!glass.mayBreak(person)) {
      return List.of();
    }
    return caseId == null ? search.anywhere(person, q) : search.anywhere(person, caseId);
  }

  private List<Line> list(StaffView person) {
    var all =
        glass.latest().stream()
            .filter(one -> mayCheck(person) || one.who().equals(person.username()))
            .toList();
    var numbers = cases.numbers(all.stream().map(BrokenGlass::caseId).toList());
    return all.stream()
        .map(one -> line(person, one, numbers.getOrDefault(one.caseId(), "")))
        .toList();
  }

  private Line line(StaffView person, BrokenGlass one, String number) {
    var mayEnd =
        one.isLive(time.instant())
            && (person.roles().contains(Role.MANAGER) || one.who().equals(person.username()));
    return new Line(one, number, mayEnd);
  }

  private static boolean mayCheck(StaffView person) {
    return Stream.of(Role.MANAGER, Role.AUDITOR).anyMatch(person.roles()::contains);
  }
}
