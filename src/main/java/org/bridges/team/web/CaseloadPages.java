package org.bridges.team.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Ids;
import org.bridges.audit.Purpose;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.team.Caseload;
import org.bridges.team.CaseloadDesk;
import org.bridges.team.CaseloadRun;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager sees who has how many cases, and hands all of one coordinator over in one go. */
@Controller
@RequestMapping("/caseloads")
class CaseloadPages {

  private static final String RECEIVER = "to.";

  private final Caseload caseload;
  private final CaseloadDesk desk;
  private final CaseFile cases;
  private final Directory directory;
  private final Gate gate;
  private final AuditTrail audit;
  private final Signed signed;

  CaseloadPages(
      Caseload caseload,
      CaseloadDesk desk,
      CaseFile cases,
      Directory directory,
      Gate gate,
      AuditTrail audit,
      Signed signed) {
    this.caseload = caseload;
    this.desk = desk;
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
    this.audit = audit;
    this.signed = signed;
  }

  @Audited(data = DataClass.STAFF, why = Purpose.OVERSIGHT)
  @GetMapping
  String all(Model model) {
    model.addAttribute("holders", caseload.all());
    return "team/caseloads";
  }

  @Audited(
      action = AuditAction.SEARCH,
      data = {DataClass.STEP, DataClass.STAFF},
      why = Purpose.OVERSIGHT)
  @GetMapping("/{username}")
  String one(@PathVariable String username, Model model) {
    showRun(username, model); // before the cases: what a run has moved meanwhile is not shown
    var holding = caseload.of(username, signed.person().username());
    audit.found(
        username, holding.lines().stream().map(line -> Subject.ofCase(line.care().id())).toList());
    model.addAttribute("holding", holding);
    return "team/caseload";
  }

  /** How far the hand-over is, for the page that waits for it. */
  @Audited(data = DataClass.STAFF, why = Purpose.OVERSIGHT)
  @GetMapping("/{username}/progress")
  String progress(@PathVariable String username, Model model) {
    directory.staff(username);
    showRun(username, model);
    return "team/caseload :: progress";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.STEP, DataClass.STAFF},
      why = Purpose.OVERSIGHT)
  @PostMapping("/{username}")
  String handOver(
      @PathVariable String username,
      @RequestParam Map<String, String> sent,
      RedirectAttributes flash) {
    try {
      desk.start(username, chosen(sent), signed.person().username());
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/caseloads/{username}";
  }

  private void showRun(String username, Model model) {
    var run = desk.last(username).orElse(null);
    var asker = signed.person().username();
    var kept =
        Stream.ofNullable(run)
            .flatMap(one -> one.kept().stream())
            .filter(line -> !gate.isShutOut(line.caseId(), asker))
            .toList();
    model.addAttribute("username", username);
    model.addAttribute("run", run);
    model.addAttribute("kept", kept);
    model.addAttribute(
        "numbers", cases.numbers(kept.stream().map(CaseloadRun.Line::caseId).toList()));
  }

  private static Map<UUID, String> chosen(Map<String, String> sent) {
    var chosen = new HashMap<UUID, String>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith(RECEIVER) && !value.isBlank()) {
            Ids.parse(name.substring(RECEIVER.length()))
                .ifPresent(caseId -> chosen.put(caseId, value));
          }
        });
    return chosen;
  }
}
