package org.bridges.consent.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.LegalBasis;
import org.bridges.consent.Revocation;
import org.bridges.consent.ShareBasis;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a new release, and the way to take one back. */
@Controller
class ConsentPages {

  private final ConsentDesk consent;
  private final ConsentEnd end;
  private final CaseFile cases;
  private final YouthVault vault;
  private final Directory directory;
  private final OfficeTime time;

  ConsentPages(
      ConsentDesk consent,
      ConsentEnd end,
      CaseFile cases,
      YouthVault vault,
      Directory directory,
      OfficeTime time) {
    this.consent = consent;
    this.end = end;
    this.cases = cases;
    this.vault = vault;
    this.directory = directory;
    this.time = time;
  }

  @Audited(
      data = {DataClass.CONSENT, DataClass.HOUSEHOLD},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping("/cases/{id}/releases/new")
  ModelAndView form(@PathVariable UUID id) {
    return page(id, ReleaseForm.empty(), null);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.CONSENT, DataClass.HOUSEHOLD},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/releases")
  ModelAndView record(
      Authentication person,
      @PathVariable UUID id,
      @ModelAttribute ReleaseForm sent,
      RedirectAttributes flash) {
    try {
      var saved =
          sent.isRelease()
              ? consent.record(id, sent.release(time), person.getName())
              : consent.record(id, sent.otherBasis(time), person.getName());
      flash.addFlashAttribute(
          "said", "It is recorded, until " + time.spoken(saved.expiresAt()) + ".");
    } catch (Refused no) {
      return page(id, sent, no);
    }
    return new ModelAndView("redirect:/cases/" + id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/releases/{releaseId}/revocation")
  String revoke(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID releaseId,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String how,
      RedirectAttributes flash) {
    end.revoke(id, releaseId, new Revocation(by, how), person.getName());
    flash.addFlashAttribute(
        "said", "It is taken back. Nothing more is shared under it; what stopped is a task.");
    return "redirect:/cases/" + id;
  }

  private ModelAndView page(UUID caseId, ReleaseForm sent, @Nullable Refused problem) {
    var care = cases.view(caseId);
    var adults = vault.adultsAtHome(care.youthId());
    var page = new ModelAndView("consent/form");
    page.addObject("care", care);
    page.addObject("sent", sent);
    page.addObject("problem", problem);
    page.addObject("agencies", directory.agencies());
    page.addObject("bases", ShareBasis.values());
    page.addObject("classes", ShareBasis.RELEASE.classes());
    page.addObject("authorities", LegalBasis.values());
    page.addObject("adults", adults.stream().filter(adult -> adult.maySign()).toList());
    page.addObject("household", adults);
    page.addObject("safeties", HomeSafety.values());
    page.addObject("unsafe", adults.stream().filter(adult -> !adult.maySign()).count());
    page.addObject("today", time.today());
    page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
