package org.bridges.casefile.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewOpening;
import org.bridges.casefile.ReopenReason;
import org.bridges.casefile.Reopening;
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

/**
 * Opening a closed case again, as a page and as JSON. Whoever worked on the case before may do it
 * without seeing more than its number (ADR 0018).
 */
@Controller
class ReopeningController {

  private final Reopening reopening;
  private final CaseFile cases;
  private final Signed signed;

  ReopeningController(Reopening reopening, CaseFile cases, Signed signed) {
    this.reopening = reopening;
    this.cases = cases;
    this.signed = signed;
  }

  @Audited(data = DataClass.STEP, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/reopening")
  String show(Model model, @PathVariable UUID id) {
    var care = cases.view(id);
    model.addAttribute("caseId", id);
    model.addAttribute("caseNumber", care.caseNumber());
    model.addAttribute("closedAt", care.closedAt());
    model.addAttribute("reasons", ReopenReason.values());
    return "cases/reopening";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/reopening")
  String reopen(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "NO") String urgent,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes flash) {
    try {
      ask(id, new Asked(reason, "YES".equals(urgent), words));
      flash.addFlashAttribute(
          "said", "The case is open again. Assigning its team is the next step.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id + "/reopening";
  }

  /**
   * A wish to open a closed case again.
   *
   * @param reason YOUTH_ASKS, IN_DANGER, FOUND_AGAIN, FAMILY_ASKS, AFTER_CHECK or OTHER
   * @param urgent whether a rapid response is called at once
   * @param words at most 500 characters
   */
  record Asked(@Nullable String reason, @Nullable Boolean urgent, @Nullable String words) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.STEP,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/reopening")
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  Map<String, Integer> reopen(@PathVariable UUID id, @RequestBody Asked said) {
    return Map.of("generation", ask(id, said));
  }

  private int ask(UUID id, Asked said) {
    var opening =
        new NewOpening(
            Codes.of(ReopenReason.class, "reason", said.reason()),
            Boolean.TRUE.equals(said.urgent()),
            said.words());
    return reopening.ask(id, opening, signed.person().username());
  }
}
