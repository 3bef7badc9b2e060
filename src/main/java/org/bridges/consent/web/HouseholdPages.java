package org.bridges.consent.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether an adult at home is safe for the youth: it decides who may sign. */
@Controller
class HouseholdPages {

  private final YouthVault vault;
  private final CaseFile cases;
  private final Timeline timeline;

  HouseholdPages(YouthVault vault, CaseFile cases, Timeline timeline) {
    this.vault = vault;
    this.cases = cases;
    this.timeline = timeline;
  }

  /** What is known of an adult. */
  record Known(@Nullable HomeSafety safety) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PutMapping("/api/cases/{id}/household/{adult}")
  @ResponseBody
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void mark(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID adult,
      @RequestBody Known known) {
    mark(id, adult, known.safety(), person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.HOUSEHOLD,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/household/{adult}")
  @Transactional
  public String mark(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID adult,
      @RequestParam(required = false) @Nullable HomeSafety safety,
      @RequestParam(defaultValue = "false") boolean family,
      RedirectAttributes flash) {
    mark(id, adult, safety, person.getName());
    flash.addFlashAttribute("said", "It is written down. Whoever is not safe never signs.");
    return "redirect:/cases/" + id + (family ? "/family" : "");
  }

  private void mark(UUID caseId, UUID adult, @Nullable HomeSafety safety, String by) {
    if (safety == null) {
      throw new Refused("SAFETY_MISSING", "safety", "Say whether this adult is safe.");
    }
    if (vault.markAdult(cases.view(caseId).youthId(), adult, safety, by)) {
      var what =
          switch (safety) {
            case SAFE -> "safe";
            case UNSAFE -> "not safe: never signs, is never contacted or answered";
            case UNKNOWN -> "not known whether safe";
          };
      timeline.add(
          TimelineEntry.ofCase(
                  caseId, "adult:" + adult + ":" + UUID.randomUUID(), "An adult at home is " + what)
              .by(by));
    }
  }
}
