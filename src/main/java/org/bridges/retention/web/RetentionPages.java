package org.bridges.retention.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Role;
import org.bridges.retention.ErasureDesk;
import org.bridges.retention.LegalHolds;
import org.bridges.retention.RetentionPeriods;
import org.bridges.retention.RetentionRuns;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.KeptClass;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is kept for how long, and what the nightly run did; managers decide here on requests to
 * erase and on holds, by the number of a case and without seeing the youth.
 */
@Controller
@RequestMapping("/flow/retention")
class RetentionPages {

  private static final int SHOWN_RUNS = 5;
  private static final String BACK = "redirect:/flow/retention";

  private final RetentionPeriods periods;
  private final RetentionRuns runs;
  private final ErasureDesk erasures;
  private final LegalHolds holds;
  private final CaseFile cases;

  RetentionPages(
      RetentionPeriods periods,
      RetentionRuns runs,
      ErasureDesk erasures,
      LegalHolds holds,
      CaseFile cases) {
    this.periods = periods;
    this.runs = runs;
    this.erasures = erasures;
    this.holds = holds;
    this.cases = cases;
  }

  @Audited(data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @GetMapping
  String show(Model model, Authentication person) {
    var open = erasures.open();
    var standing = holds.all();
    var caseIds =
        java.util.stream.Stream.concat(
                open.stream().map(ErasureDesk.Erasure::caseId),
                standing.stream().map(LegalHolds.Hold::caseId))
            .toList();
    model.addAttribute("kinds", KeptClass.values());
    model.addAttribute("periods", periods.all());
    model.addAttribute("runs", runs.latest(SHOWN_RUNS));
    model.addAttribute("erasures", open);
    model.addAttribute("holds", standing);
    model.addAttribute("numbers", cases.numbers(caseIds));
    model.addAttribute("decides", Role.MANAGER.isHeldBy(person));
    model.addAttribute("runsIt", Role.OPERATOR.isHeldBy(person));
    return "retention/page";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.IDENTITY, DataClass.REFERRER, DataClass.NARRATIVE},
      why = Purpose.OVERSIGHT)
  @PostMapping("/erasures/{id}/confirmation")
  String confirm(@PathVariable UUID id, Authentication person, RedirectAttributes flash) {
    return decide(
        person,
        flash,
        "Everything about this youth is being removed. This cannot be taken back.",
        () -> erasures.confirm(id, person.getName()));
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @PostMapping("/erasures/{id}/refusal")
  String refuse(@PathVariable UUID id, Authentication person, RedirectAttributes flash) {
    return decide(person, flash, "Everything stays.", () -> erasures.refuse(id, person.getName()));
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @PostMapping("/holds")
  String hold(
      @RequestParam(defaultValue = "") String caseNumber,
      @RequestParam LegalHolds.@Nullable Reason reason,
      Authentication person,
      RedirectAttributes flash) {
    return decide(
        person,
        flash,
        "The hold stands: nothing of this youth is removed.",
        () ->
            holds.set(
                cases
                    .byNumber(caseNumber)
                    .orElseThrow(() -> new Refused("NO_CASE", "There is no case with this number."))
                    .id(),
                reason,
                person.getName()));
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @PostMapping("/holds/{id}/end")
  String endHold(
      @PathVariable UUID id,
      @RequestParam LegalHolds.@Nullable End reason,
      Authentication person,
      RedirectAttributes flash) {
    return decide(
        person, flash, "The hold has ended.", () -> holds.end(id, reason, person.getName()));
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.RUNNING)
  @PostMapping("/runs")
  String run(Authentication person, RedirectAttributes flash) {
    require(person, Role.OPERATOR);
    runs.start(person.getName());
    flash.addFlashAttribute(
        "said", "The run has begun. Open this page again to see how far it is.");
    return BACK;
  }

  private static String decide(
      Authentication person, RedirectAttributes flash, String done, Runnable decision) {
    require(person, Role.MANAGER);
    try {
      decision.run();
      flash.addFlashAttribute("said", done);
    } catch (Refused | Missing no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return BACK;
  }

  private static void require(Authentication person, Role role) {
    if (!role.isHeldBy(person)) {
      throw new AccessDeniedException(role.authority());
    }
  }
}
