package org.bridges.transfer.web;

import java.util.Arrays;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.eligibility.Eligibility;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.MoveView;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.ProviderDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording a move, each kind with its questions and what follows; a move beside its step. */
@Controller
@RequestMapping("/cases/{id}/moves")
class MovePages {

  private final MoveDesk moves;
  private final ProviderDesk providers;
  private final CaseFile cases;
  private final Directory directory;
  private final Eligibility eligibility;

  MovePages(
      MoveDesk moves,
      ProviderDesk providers,
      CaseFile cases,
      Directory directory,
      Eligibility eligibility) {
    this.providers = providers;
    this.moves = moves;
    this.cases = cases;
    this.directory = directory;
    this.eligibility = eligibility;
  }

  @Audited(data = DataClass.TRANSFER, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping
  String record(@PathVariable UUID id, Model model) {
    model.addAttribute("care", cases.view(id));
    model.addAttribute(
        "counties", Arrays.stream(County.values()).filter(MovePages::isPlace).toList());
    model.addAttribute("staff", moves.staffChoice(id));
    model.addAttribute("agencies", directory.agencies());
    return "transfer/move";
  }

  private static boolean isPlace(County county) {
    return county != County.NOT_STATED;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping
  String moved(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String toCounty,
      @RequestParam(required = false) @Nullable String fromAgency,
      @RequestParam(required = false) @Nullable String toAgency,
      @RequestParam(required = false) @Nullable String fromStaff,
      @RequestParam(required = false) @Nullable String toStaff,
      @RequestParam(required = false) @Nullable String note,
      RedirectAttributes flash) {
    var move =
        new NewMove(
            kind,
            written(toCounty),
            written(fromAgency),
            written(toAgency),
            written(fromStaff),
            written(toStaff),
            written(note));
    try {
      var moveId = moves.moved(id, move, person.getName());
      flash.addFlashAttribute("said", next(moves.view(moveId)));
      return "redirect:/cases/" + id;
    } catch (Refused no) {
      flash.addFlashAttribute("wrong", no.field() == null ? "" : no.field());
      return again(id, no.getMessage(), move, flash);
    } catch (WrongState | Missing no) {
      return again(id, no.getMessage(), move, flash);
    }
  }

  /** The page with what was sent and, beside its field, what has to be corrected. */
  private static String again(UUID id, String problem, NewMove sent, RedirectAttributes flash) {
    flash.addFlashAttribute("problem", problem);
    flash.addFlashAttribute("sent", sent);
    return "redirect:/cases/" + id + "/moves";
  }

  private static String next(MoveView move) {
    return switch (move.kind()) {
      case PROVIDER -> "The change is recorded. What has no release yet waits as a step.";
      case STAFF -> "Handed over, with the open steps and promises.";
      default ->
          "The move is recorded. A coordinator is asked who should lead; until then nothing changes.";
    };
  }

  /** What moved and what the rules say of who should lead, beside the form of the assessment. */
  @Audited(data = DataClass.TRANSFER, of = SubjectKind.CASE, why = Purpose.STEP)
  @GetMapping("/{move}")
  String beside(@PathVariable UUID id, @PathVariable UUID move, Model model) {
    var seen = moves.view(move);
    if (!seen.caseId().equals(id)) {
      throw new Missing("move");
    }
    var care = cases.view(id);
    var rule = seen.rule();
    model.addAttribute("move", seen);
    model.addAttribute("care", care);
    model.addAttribute("why", rule == null ? null : eligibility.reason(rule).en());
    model.addAttribute("lead", lead(care, seen));
    return "transfer/beside :: move";
  }

  /** What waits for a release of the new agency, beside the form of the step. */
  @Audited(
      data = {DataClass.TRANSFER, DataClass.PLAN, DataClass.MEETING},
      of = SubjectKind.CASE,
      why = Purpose.STEP)
  @GetMapping("/{move}/waiting")
  String waiting(@PathVariable UUID id, @PathVariable UUID move, Model model) {
    var change = providers.view(move);
    if (!change.caseId().equals(id)) {
      throw new Missing("move");
    }
    model.addAttribute("from", directory.agency(change.fromAgency()).name());
    model.addAttribute("to", directory.agency(change.toAgency()).name());
    model.addAttribute("waiting", providers.waiting(change));
    return "transfer/beside :: waiting";
  }

  /** The county that should lead by the rules; null where a person has to find out. */
  private static @Nullable String lead(CaseView care, MoveView move) {
    var place = move.toCounty();
    if (!move.kind().isOfYouth() || place == null || !County.SERVED.contains(place)) {
      return null;
    }
    var serves = "ELIGIBLE".equals(move.ruleOutcome()) || "ELIGIBLE".equals(move.ruleProposed());
    return serves ? place.label() : care.county().label();
  }

  private static @Nullable String written(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
