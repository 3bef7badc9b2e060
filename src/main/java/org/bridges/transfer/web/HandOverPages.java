package org.bridges.transfer.web;

import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.Subject;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.transfer.AskDesk;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.HandOverSight;
import org.bridges.transfer.TransferState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hand-overs that wait for a person, and one of them as its two sides see it. */
@Controller
@RequestMapping("/transfers")
class HandOverPages {

  private static final String AGENCY = "agency.";
  private static final String ASKED =
      "Asked. If this is a case of ours, its coordinator hears of it and offers it or calls you.";

  private final HandOverSight sight;
  private final AskDesk asks;
  private final Directory directory;
  private final BothSides sides;
  private final Signed signed;
  private final AuditTrail audit;
  private final OfficeTime time;

  HandOverPages(
      HandOverSight sight,
      AskDesk asks,
      Directory directory,
      BothSides sides,
      Signed signed,
      AuditTrail audit,
      OfficeTime time) {
    this.sight = sight;
    this.asks = asks;
    this.directory = directory;
    this.sides = sides;
    this.signed = signed;
    this.audit = audit;
    this.time = time;
  }

  @Audited(action = AuditAction.SEARCH, data = DataClass.TRANSFER, why = Purpose.CARE)
  @GetMapping
  String all(Model model) {
    var waiting = sight.waiting(signed.person());
    audit.found(
        "hand-overs", waiting.stream().map(one -> Subject.ofCase(one.view().caseId())).toList());
    model.addAttribute("waiting", waiting);
    model.addAttribute("asked", asks.of(signed.person().username()));
    model.addAttribute("agencies", directory.receivers());
    return "transfer/all";
  }

  /** Somebody asks for a case; the answer says nothing of it. */
  @Audited(action = AuditAction.SEARCH, data = DataClass.TRANSFER, why = Purpose.FINDING)
  @PostMapping("/asks")
  String ask(@RequestParam String number, @RequestParam String receiver, RedirectAttributes flash) {
    var agency = receiver.startsWith(AGENCY) ? receiver.substring(AGENCY.length()) : null;
    try {
      asks.ask(
          new AskDesk.Ask(number, agency == null ? receiver : null, agency),
          signed.person().username());
      flash.addFlashAttribute("said", ASKED);
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/transfers";
  }

  @Audited(data = DataClass.TRANSFER, of = SubjectKind.TRANSFER, why = Purpose.CARE)
  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute("seen", sight.seen(id, signed.person()));
    model.addAttribute("preview", sight.preview(id));
    return "transfer/one";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/{id}/answer")
  String answer(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String answer,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes flash) {
    var by = signed.person().username();
    return said(
        id,
        flash,
        () ->
            switch (answer == null ? "" : answer) {
              case "ACCEPTED" -> sides.accept(id, by).state();
              case "WITHDRAWN" -> sides.withdraw(id, by).state();
              case "DECLINED" -> sides.decline(id, reason, by).state();
              default -> throw new Refused("ANSWER_MISSING", "Choose an answer.");
            });
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/{id}/first-contact")
  String contact(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String at,
      RedirectAttributes flash) {
    return said(
        id,
        flash,
        () -> sides.contact(id, time.parseWritten(at), signed.person().username()).state());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/{id}/return")
  String giveBack(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String note,
      RedirectAttributes flash) {
    var words = note == null || note.isBlank() ? null : note;
    return said(
        id, flash, () -> sides.giveBack(id, reason, words, signed.person().username()).state());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/{id}/return/answer")
  String answerReturn(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Boolean accepted,
      RedirectAttributes flash) {
    return said(
        id, flash, () -> sides.answerReturn(id, accepted, signed.person().username()).state());
  }

  /** One of the two sides said something. */
  private interface Fact {
    TransferState told();
  }

  /** Where the hand-over ends the person may not open it any more, so the list says what became. */
  private static String said(UUID id, RedirectAttributes flash, Fact fact) {
    try {
      var state = fact.told();
      flash.addFlashAttribute("said", "Noted: the hand-over is " + state.label() + ".");
      return state.isRunning() ? "redirect:/transfers/" + id : "redirect:/transfers";
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
      return "redirect:/transfers/" + id;
    } catch (WrongState late) {
      flash.addFlashAttribute("problem", late.getMessage());
      return "redirect:/transfers";
    }
  }
}
