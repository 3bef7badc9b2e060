package org.bridges.intake.web;

import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.intake.IntakeQueue;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The referrals of the day: what has to be seen and decided, and how much time is left. */
@Controller
class QueuePages {

  private final IntakeQueue queue;
  private final AuditTrail audit;
  private final Signed signed;
  private final OfficeTime time;

  QueuePages(IntakeQueue queue, AuditTrail audit, Signed signed, OfficeTime time) {
    this.queue = queue;
    this.audit = audit;
    this.signed = signed;
    this.time = time;
  }

  @Audited(action = AuditAction.SEARCH, data = DataClass.STEP, why = Purpose.INTAKE)
  @GetMapping("/queue")
  String show(Model model) {
    var lines = queue.of(signed.person());
    audit.found("queue", lines.stream().map(IntakeQueue.Line::subject).toList());
    model.addAttribute("lines", lines);
    model.addAttribute("now", time.instant());
    return "intake/queue";
  }
}
