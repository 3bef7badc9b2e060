package org.bridges.casefile.web;

import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseSearch;
import org.bridges.casefile.MissingDesk;
import org.bridges.casefile.MissingSource;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.NewMissing;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Missing, and found: one page with the form of the one that can be said. Works without script. */
@Controller
class MissingPages {

  private final MissingDesk missing;
  private final RecoveryDesk recoveries;
  private final CaseFile cases;
  private final CaseSearch search;
  private final OfficeTime time;
  private final Signed signed;

  MissingPages(
      MissingDesk missing,
      RecoveryDesk recoveries,
      CaseFile cases,
      CaseSearch search,
      OfficeTime time,
      Signed signed) {
    this.missing = missing;
    this.recoveries = recoveries;
    this.cases = cases;
    this.search = search;
    this.time = time;
    this.signed = signed;
  }

  @Audited(data = DataClass.CASE, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/missing")
  String show(Model model, @PathVariable UUID id) {
    var care = cases.view(id);
    model.addAttribute("care", care);
    model.addAttribute("pseudonym", search.pseudonym(care));
    model.addAttribute("episode", missing.standing(id).orElse(null));
    model.addAttribute("sources", MissingSource.values());
    model.addAttribute("authorities", MissingTold.values());
    model.addAttribute("places", RecoveryPlace.values());
    if (!model.containsAttribute("written")) {
      model.addAttribute("written", new Written(null, null, null, List.of(), null));
    }
    if (!model.containsAttribute("found")) {
      model.addAttribute("found", new Found(null, null, null));
    }
    return "missing/page";
  }

  /** What the form of the report sends, as it was written. */
  record Written(
      @Nullable String lastSeenAt,
      @Nullable String source,
      @Nullable String words,
      @Nullable List<String> told,
      @Nullable String toldAt) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/missing")
  String report(@PathVariable UUID id, @ModelAttribute Written written, RedirectAttributes flash) {
    try {
      var said =
          new NewMissing(
              time.parseWritten(written.lastSeenAt()),
              Codes.of(MissingSource.class, "source", written.source()),
              written.words(),
              MissingController.told(written.told()),
              time.parseWritten(written.toldAt()));
      missing.report(id, said, signed.person().username());
      flash.addFlashAttribute(
          "said",
          "The case is on hold. Who is on call was told, and the search is a task of yours.");
      return "redirect:/cases/" + id;
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    flash.addFlashAttribute("written", written);
    return "redirect:/cases/" + id + "/missing";
  }

  /** What the form of the recovery sends, as it was written. */
  record Found(@Nullable String recoveredAt, @Nullable String place, @Nullable String words) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/recoveries")
  String found(@PathVariable UUID id, @ModelAttribute Found found, RedirectAttributes flash) {
    try {
      var said =
          new NewRecovery(
              time.parseWritten(found.recoveredAt()),
              Codes.of(RecoveryPlace.class, "place", found.place()),
              found.words());
      recoveries.record(id, said, signed.person().username());
      flash.addFlashAttribute(
          "said",
          "The recovery is recorded. A rapid response is called, and the report is a task of yours.");
      return "redirect:/cases/" + id;
    } catch (DateTimeException noMoment) {
      flash.addFlashAttribute("problem", "Choose the day and the time.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    flash.addFlashAttribute("found", found);
    return "redirect:/cases/" + id + "/missing";
  }
}
