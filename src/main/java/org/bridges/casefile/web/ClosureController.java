package org.bridges.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.EndsWithCase;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.NewClosure.MatterEnd;
import org.bridges.casefile.RoundFindings;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing a closure with everything that is open in sight, as a page and as JSON. */
@Controller
class ClosureController {

  private final ClosureDesk desk;
  private final CaseFile cases;
  private final RoundFindings findings;
  private final Gate gate;
  private final Signed signed;

  ClosureController(
      ClosureDesk desk, CaseFile cases, RoundFindings findings, Gate gate, Signed signed) {
    this.gate = gate;
    this.desk = desk;
    this.cases = cases;
    this.findings = findings;
    this.signed = signed;
  }

  @Audited(
      data = {DataClass.CASE, DataClass.PLAN},
      also = {DataClass.MEETING, DataClass.TRANSFER, DataClass.CONSENT},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping("/cases/{id}/closure")
  String show(Model model, @PathVariable UUID id) {
    model.addAttribute("care", cases.view(id));
    model.addAttribute("matters", desk.open(id));
    model.addAttribute("open", findings.of(id).open());
    model.addAttribute("endings", endings(id));
    return "cases/closure";
  }

  /** What is open, and what ends, beside the manager's decision. */
  @Audited(
      data = DataClass.PLAN,
      also = {DataClass.MEETING, DataClass.TRANSFER, DataClass.CONSENT},
      of = SubjectKind.CASE,
      why = Purpose.STEP)
  @GetMapping("/cases/{id}/closure/open")
  String open(Model model, @PathVariable UUID id) {
    model.addAttribute("open", findings.of(id).open());
    model.addAttribute("endings", endings(id));
    return "cases/closure :: open";
  }

  private List<EndsWithCase.Ending> endings(UUID id) {
    var seen = gate.open(signed.person(), AuditAction.VIEW, Subject.ofCase(id));
    return desk.endings(id, seen);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.CASE, DataClass.PLAN},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/closure")
  String propose(
      @PathVariable UUID id, @RequestParam Map<String, String> form, RedirectAttributes flash) {
    try {
      var ends = new HashMap<UUID, MatterEnd>();
      for (var one : desk.open(id)) {
        var said = Codes.of(MatterEnd.class, "matters", form.get("matter-" + one.id()));
        if (said != null) {
          ends.put(one.id(), said);
        }
      }
      var closure = new NewClosure(form.get("reason"), form.get("words"), ends);
      desk.propose(id, closure, signed.person().username());
      flash.addFlashAttribute("said", "The closure is proposed. A manager decides about it.");
      return "redirect:/cases/" + id;
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
      return "redirect:/cases/" + id + "/closure";
    }
  }

  /**
   * A proposed closure.
   *
   * @param reason PLAN_COMPLETE, YOUTH_CHOICE, MOVED_TRANSFERRED, AGED_OUT, LOST_CONTACT or OTHER
   * @param words at most 500 characters
   * @param matters what becomes of each thing that is open
   */
  record Proposed(@Nullable String reason, @Nullable String words, @Nullable List<End> matters) {}

  /**
   * What becomes of something open.
   *
   * @param then CANCEL or GOES_ON
   */
  record End(@Nullable UUID id, @Nullable String then) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.CASE, DataClass.PLAN},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/closure")
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  Map<String, UUID> propose(@PathVariable UUID id, @RequestBody Proposed said) {
    var ends = new HashMap<UUID, MatterEnd>();
    for (var one : said.matters() == null ? List.<End>of() : said.matters()) {
      var then = Codes.of(MatterEnd.class, "matters", one.then());
      if (one.id() != null && then != null) {
        ends.put(one.id(), then);
      }
    }
    var closure = new NewClosure(said.reason(), said.words(), ends);
    return Map.of("closureId", desk.propose(id, closure, signed.person().username()));
  }
}
