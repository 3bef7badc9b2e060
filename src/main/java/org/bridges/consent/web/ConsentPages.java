package org.bridges.consent.web;

import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CasePanel;
import org.bridges.consent.ConsentDesk;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases on the page of a case. */
@Controller
class ConsentPages {

  private final ConsentDesk consent;

  ConsentPages(ConsentDesk consent) {
    this.consent = consent;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/releases")
  String record(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam @Nullable String agencyCode,
      @RequestParam @Nullable String purpose,
      @RequestParam @Nullable String signerRole,
      RedirectAttributes flash) {
    try {
      var release = new ConsentDesk.NewRelease(agencyCode, purpose, "PLAN", signerRole, null, null);
      consent.record(id, release, person.getName());
      flash.addFlashAttribute("said", "The release is recorded.");
    } catch (Refused | Missing no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
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
      RedirectAttributes flash) {
    consent.revoke(id, releaseId, person.getName());
    flash.addFlashAttribute("said", "The release is revoked. Nothing more is shared under it.");
    return "redirect:/cases/" + id;
  }

  /** The panel of the case's page. */
  @Bean
  static CasePanel consentPanel(ConsentDesk consent, Directory directory) {
    return new CasePanel() {
      @Override
      public String name() {
        return "releases";
      }

      @Override
      public int order() {
        return 40;
      }

      @Override
      public String template() {
        return "consent/panel :: panel";
      }

      @Override
      public DataClass shows() {
        return DataClass.CONSENT;
      }

      @Override
      public Map<String, Object> content(UUID caseId) {
        return Map.of("items", consent.ofCase(caseId), "agencies", directory.agencies());
      }
    };
  }
}
