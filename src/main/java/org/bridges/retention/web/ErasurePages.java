package org.bridges.retention.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CasePanel;
import org.bridges.retention.ErasureDesk;
import org.bridges.retention.LegalHolds;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator asks on the page of a case that everything about the youth is removed. */
@Controller
class ErasurePages {

  private final ErasureDesk erasures;

  ErasurePages(ErasureDesk erasures) {
    this.erasures = erasures;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.IDENTITY,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/erasure")
  String ask(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam ErasureDesk.@Nullable Reason reason,
      RedirectAttributes flash) {
    try {
      erasures.ask(id, reason, person.getName());
      flash.addFlashAttribute("said", "It is asked for. A manager confirms it, or says no.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id;
  }

  /** The panel of the case's page. */
  @Bean
  static CasePanel keepingPanel(ErasureDesk erasures, LegalHolds holds, CaseFile cases) {
    return new CasePanel() {
      @Override
      public String name() {
        return "keeping";
      }

      @Override
      public int order() {
        return 95;
      }

      @Override
      public String template() {
        return "retention/panel :: panel";
      }

      @Override
      public DataClass shows() {
        return DataClass.CASE;
      }

      @Override
      public Map<String, Object> content(UUID caseId) {
        var content = new HashMap<String, Object>();
        content.put("hold", holds.of(cases.view(caseId).youthId()).orElse(null));
        content.put("erasure", erasures.ofCase(caseId).orElse(null));
        return content;
      }
    };
  }
}
