package org.bridges.team.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.bridges.team.AdvocateAsk;
import org.bridges.team.AdvocateDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an advocate's agency is asked, for its advocates who have an account: county, urgency and
 * until when. No case number: before it accepts, the agency learns nothing of the youth.
 */
@Controller
@RequestMapping("/advocacy")
class AdvocatePages {

  private final AdvocateDesk desk;
  private final CaseFile cases;
  private final Gate gate;
  private final AuditTrail audit;
  private final Signed signed;

  AdvocatePages(AdvocateDesk desk, CaseFile cases, Gate gate, AuditTrail audit, Signed signed) {
    this.audit = audit;
    this.desk = desk;
    this.cases = cases;
    this.gate = gate;
    this.signed = signed;
  }

  /** One question. */
  public record Question(
      UUID id, String county, boolean isUrgent, Instant askedAt, Instant dueAt) {}

  @Audited(data = DataClass.PARTNER_ITEM, why = Purpose.PARTNER)
  @GetMapping
  String list(Model model) {
    show(model);
    return "team/advocacy";
  }

  /** The same on the page of today's work. */
  @Audited(data = DataClass.PARTNER_ITEM, why = Purpose.PARTNER)
  @GetMapping("/questions")
  String questions(Model model) {
    show(model);
    return "team/advocacy :: questions";
  }

  @Audited(action = AuditAction.CHANGE, data = DataClass.PARTNER_ITEM, why = Purpose.PARTNER)
  @PostMapping("/{ask}")
  String answer(
      @PathVariable UUID ask,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes flash) {
    var me = signed.person();
    var caseId = requireOwn(ask, me);
    try {
      desk.answer(ask, answer.equals("ACCEPTED"), reason, me.username());
      audit.record(
          AuditEntry.byCurrent(
              AuditAction.CHANGE,
              Subject.ofCase(caseId),
              Set.of(DataClass.PARTNER_ITEM),
              "POST /advocacy/{ask}",
              Purpose.PARTNER.name()));
      flash.addFlashAttribute("said", "Thank you. Your answer is noted.");
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/advocacy";
  }

  /** The case of a question that was put to the person's agency; for others there is none. */
  private UUID requireOwn(UUID ask, StaffView me) {
    var known = desk.ask(ask);
    if (!known.agencyCode().equals(me.agencyCode())
        || gate.isShutOut(known.caseId(), me.username())) {
      throw new Missing("question");
    }
    return known.caseId();
  }

  private void show(Model model) {
    model.addAttribute(
        "questions",
        asked(signed.person()).stream()
            .map(this::view)
            .sorted(Comparator.comparing(Question::dueAt).thenComparing(Question::askedAt))
            .toList());
    model.addAttribute("declines", AdvocateDesk.REASONS);
  }

  private List<AdvocateAsk> asked(StaffView me) {
    var agency = me.agencyCode();
    return agency == null
        ? List.of()
        : desk.openOf(agency).stream()
            .filter(ask -> !gate.isShutOut(ask.caseId(), me.username()))
            .toList();
  }

  private Question view(AdvocateAsk ask) {
    var care = cases.view(ask.caseId());
    return new Question(
        ask.id(),
        care.county().label(),
        care.urgency() == Urgency.URGENT,
        ask.askedAt(),
        ask.dueAt());
  }
}
