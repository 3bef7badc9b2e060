package org.bridges.intake.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.ServiceView;
import org.bridges.eligibility.AgeBand;
import org.bridges.intake.AgencyAnswers;
import org.bridges.intake.AgencyChoice;
import org.bridges.intake.ReferralSheet;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is read beside the talks and connections of a referral: what to ask, and who can help. */
@Controller
@RequestMapping("/referrals/{id}")
class ConnectionPages {

  private final AgencyChoice agencies;
  private final AgencyAnswers answers;
  private final ReferralSheet sheet;
  private final Signed signed;

  ConnectionPages(
      AgencyChoice agencies, AgencyAnswers answers, ReferralSheet sheet, Signed signed) {
    this.agencies = agencies;
    this.answers = answers;
    this.sheet = sheet;
    this.signed = signed;
  }

  @Audited(
      data = {DataClass.CASE, DataClass.NARRATIVE},
      of = SubjectKind.REFERRAL,
      why = Purpose.INTAKE)
  @GetMapping("/agencies")
  String choose(@PathVariable UUID id, Model model) {
    found(id, AgencyChoice.Search.OF_THE_REFERRAL, model);
    model.addAttribute("counties", County.SERVED.stream().sorted().toList());
    model.addAttribute("services", ServiceView.TAXONOMY);
    model.addAttribute("sheet", panels(id));
    return "intake/agencies :: choose";
  }

  @Audited(data = DataClass.CASE, of = SubjectKind.REFERRAL, why = Purpose.INTAKE)
  @GetMapping("/agencies/found")
  String search(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable County county,
      @RequestParam(required = false) @Nullable AgeBand age,
      @RequestParam(required = false) @Nullable String service,
      Model model) {
    var wanted = service == null || service.isBlank() ? null : service;
    found(id, new AgencyChoice.Search(county, age, wanted), model);
    return "intake/agencies :: found";
  }

  @Audited(
      data = {DataClass.CASE, DataClass.NARRATIVE},
      of = SubjectKind.REFERRAL,
      why = Purpose.INTAKE)
  @GetMapping("/consult")
  String consult(@PathVariable UUID id, Model model) {
    model.addAttribute("open", sheet.stillOpen(id));
    model.addAttribute("sheet", panels(id));
    return "intake/consult :: consult";
  }

  @Audited(data = DataClass.CASE, of = SubjectKind.REFERRAL, why = Purpose.INTAKE)
  @GetMapping("/history")
  String history(@PathVariable UUID id, Model model) {
    model.addAttribute("standing", sheet.standing(id));
    return "intake/history :: history";
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.REFERRAL,
      why = Purpose.INTAKE)
  @PostMapping("/agreement/end")
  String takeBack(Authentication person, @PathVariable UUID id, Model model) {
    answers.takeBack(id, person.getName());
    return history(id, model);
  }

  private Map<String, Object> panels(UUID id) {
    return Map.of("panels", Map.of("referral", sheet.ofReferral(id, signed.person(), null)));
  }

  private void found(UUID id, AgencyChoice.Search search, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("fits", agencies.agencies(id, search));
  }
}
