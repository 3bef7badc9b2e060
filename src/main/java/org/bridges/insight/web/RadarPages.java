package org.bridges.insight.web;

import java.util.HashMap;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Role;
import org.bridges.insight.Orphan;
import org.bridges.insight.OrphanBook;
import org.bridges.insight.Radar;
import org.bridges.insight.RadarHealth;
import org.bridges.insight.RadarRuns;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.WrongState;
import org.bridges.worklist.CaseTasks;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether every youth was proven to have somebody last night, and what is missing for whom. */
@Controller
class RadarPages {

  private final Radar radar;
  private final RadarRuns runs;
  private final RadarHealth health;
  private final OrphanBook orphans;
  private final CaseFile cases;
  private final CaseTasks tasks;

  RadarPages(
      Radar radar,
      RadarRuns runs,
      RadarHealth health,
      OrphanBook orphans,
      CaseFile cases,
      CaseTasks tasks) {
    this.radar = radar;
    this.runs = runs;
    this.health = health;
    this.orphans = orphans;
    this.cases = cases;
    this.tasks = tasks;
  }

  @Audited(data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @GetMapping("/flow/radar")
  String show(Model model, Authentication person) {
    var open = orphans.open();
    var ids = open.stream().map(Orphan::caseId).toList();
    model.addAttribute("last", runs.last().orElse(null));
    model.addAttribute("whole", runs.lastWhole().orElse(null));
    model.addAttribute("overdue", health.isOverdue());
    model.addAttribute("missing", open);
    model.addAttribute("numbers", cases.numbers(ids));
    var byOrphan = new HashMap<UUID, UUID>();
    tasks
        .of(ids)
        .values()
        .forEach(
            some ->
                some.stream()
                    .filter(task -> task.subjectId() != null)
                    .forEach(task -> byOrphan.put(task.subjectId(), task.id())));
    model.addAttribute("tasks", byOrphan);
    model.addAttribute("answers", Role.MANAGER.isHeldBy(person));
    return "flow/radar";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.CASE, why = Purpose.OVERSIGHT)
  @PostMapping("/flow/radar")
  String look(Authentication person, RedirectAttributes flash) {
    try {
      var run = radar.look(person.getName());
      flash.addFlashAttribute(
          "said",
          "Looked at %d open cases: for %d nothing is missing."
              .formatted(run.looked(), run.proven()));
    } catch (WrongState notNow) {
      flash.addFlashAttribute("problem", notNow.getMessage());
    }
    return "redirect:/flow/radar";
  }

  @Audited(data = DataClass.STEP, of = SubjectKind.CASE, why = Purpose.OVERSIGHT)
  @GetMapping("/cases/{id}/missing-parts/{orphan}")
  String one(Model model, @PathVariable UUID id, @PathVariable UUID orphan) {
    var found = orphans.require(orphan);
    if (!found.caseId().equals(id)) {
      throw new Missing("orphan");
    }
    model.addAttribute("care", cases.view(id));
    model.addAttribute("one", found);
    return "flow/missing";
  }
}
