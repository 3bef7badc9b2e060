package org.bridges.intake.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.intake.EarlierRecords;
import org.bridges.intake.ReferralFile;
import org.bridges.intake.ReferralSheet;
import org.bridges.intake.ReferrerVault;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.youth.Verdict;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * What a coordinator reads beside a task: the referral; the identity of the youth and the writer
 * are opened on purpose, each for itself.
 */
@Controller
@RequestMapping("/referrals/{id}")
class ReferralPages {

  private static final Logger log = LoggerFactory.getLogger(ReferralPages.class);

  private final ReferralSheet sheet;
  private final ReferralFile file;
  private final YouthVault vault;
  private final ReferrerVault referrers;
  private final EarlierRecords earlier;
  private final Signed signed;

  ReferralPages(
      ReferralSheet sheet,
      ReferralFile file,
      YouthVault vault,
      ReferrerVault referrers,
      EarlierRecords earlier,
      Signed signed) {
    this.earlier = earlier;
    this.signed = signed;
    this.sheet = sheet;
    this.file = file;
    this.vault = vault;
    this.referrers = referrers;
  }

  @Audited(
      data = {DataClass.CASE, DataClass.NARRATIVE},
      of = SubjectKind.REFERRAL,
      why = Purpose.INTAKE)
  @GetMapping("/panel")
  String panel(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID task, Model model) {
    var content = sheet.ofReferral(id, signed.person(), task == null ? null : task.toString());
    model.addAttribute("sheet", Map.of("panels", Map.of("referral", content)));
    return "intake/panel :: panel";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.REFERRAL,
      why = Purpose.INTAKE)
  @PostMapping("/earlier/{record}")
  String say(
      @PathVariable UUID id,
      @PathVariable UUID record,
      @RequestParam(required = false) Verdict.@Nullable Answer answer,
      @RequestParam(required = false) @Nullable UUID task,
      RedirectAttributes flash) {
    try {
      if (answer == null) {
        throw new Refused("ANSWER_MISSING", "Say whether it is the same youth.");
      }
      earlier.say(id, record, answer, signed.person());
      flash.addFlashAttribute("said", "It is remembered: " + answer.label() + ".");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return task == null ? "redirect:/referrals/" + id + "/taken" : "redirect:/work/" + task;
  }

  @Audited(data = DataClass.IDENTITY, of = SubjectKind.REFERRAL, why = Purpose.INTAKE)
  @GetMapping("/identity")
  String identity(Authentication person, @PathVariable UUID id, Model model) {
    var referral = file.view(id);
    model.addAttribute("identity", vault.identity(referral.youthId()));
    log.info("The identity of referral {} was opened by {}", id, person.getName());
    return "intake/identity :: identity";
  }

  @Audited(data = DataClass.REFERRER, of = SubjectKind.REFERRAL, why = Purpose.INTAKE)
  @GetMapping("/referrer")
  String referrer(Authentication person, @PathVariable UUID id, Model model) {
    model.addAttribute("referrer", referrers.of(id));
    log.info("The writer of referral {} was opened by {}", id, person.getName());
    return "intake/referrer :: referrer";
  }
}
