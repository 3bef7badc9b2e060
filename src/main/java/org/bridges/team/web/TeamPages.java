package org.bridges.team.web;

import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.team.AdvocateDesk;
import org.bridges.team.Candidates;
import org.bridges.team.FamilyOffer;
import org.bridges.team.ShutOutDesk;
import org.bridges.team.TeamDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who could work on a case, and who must not see it. */
@Controller
@RequestMapping("/cases/{id}")
class TeamPages {

  private final ShutOutDesk desk;
  private final Candidates candidates;
  private final TeamDesk team;
  private final AdvocateDesk advocates;
  private final Directory directory;
  private final FamilyOffer families;
  private final Signed signed;

  TeamPages(
      ShutOutDesk desk,
      Candidates candidates,
      TeamDesk team,
      AdvocateDesk advocates,
      Directory directory,
      FamilyOffer families,
      Signed signed) {
    this.families = families;
    this.desk = desk;
    this.advocates = advocates;
    this.directory = directory;
    this.candidates = candidates;
    this.team = team;
    this.signed = signed;
  }

  /** Who could coordinate the case, and why, beside the form of the assignment. */
  @Audited(data = DataClass.CASE, of = SubjectKind.CASE, why = Purpose.STEP)
  @GetMapping("/candidates")
  String candidates(@PathVariable UUID id, Model model) {
    model.addAttribute("candidates", candidates.of(id));
    model.addAttribute("proposed", team.proposedCoordinator(id).orElse(null));
    model.addAttribute("agencies", team.askedInTurn(id));
    model.addAttribute("familyAsked", families.of(id));
    return "team/candidates :: aside";
  }

  /** Who was asked for an advocate and what they said, beside the form of the search. */
  @Audited(data = DataClass.CASE, of = SubjectKind.CASE, why = Purpose.STEP)
  @GetMapping("/advocates")
  String advocates(@PathVariable UUID id, Model model) {
    model.addAttribute("asks", AskView.of(advocates.ofCase(id), directory));
    return "team/advocates :: aside";
  }

  /** The agency told by telephone whether it sends somebody. */
  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/advocates/{ask}")
  String told(
      @PathVariable UUID id,
      @PathVariable UUID ask,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes flash) {
    try {
      advocates.toldBy(id, ask, answer.equals("ACCEPTED"), reason, signed.person().username());
      flash.addFlashAttribute("said", "The answer is noted.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/shut-outs")
  String shutOut(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) ShutOuts.@Nullable Reason reason,
      RedirectAttributes flash) {
    var by = signed.person().username();
    try {
      desk.shutOut(id, who, reason, by);
      flash.addFlashAttribute("said", "From now on the case is closed to them.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return by.equals(who) ? "redirect:/work" : "redirect:/cases/" + id;
  }

  /** Only who may decide about sharing lets somebody in again. */
  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.CASE, DataClass.CONSENT},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/shut-outs/{line}/end")
  String letIn(@PathVariable UUID id, @PathVariable UUID line, RedirectAttributes flash) {
    try {
      desk.reopen(id, line, signed.person().username());
      flash.addFlashAttribute("said", "The line is off the list.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }
}
