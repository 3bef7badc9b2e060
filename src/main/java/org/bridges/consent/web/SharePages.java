package org.bridges.consent.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CasePanel;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.StoppedDesk;
import org.bridges.directory.Directory;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What may be shared, what was shared and what stopped: on a case's page and beside the forms. */
@Controller
class SharePages {

  private final ConsentDesk consent;
  private final StoppedDesk stopped;
  private final CaseFile cases;
  private final Directory directory;
  private final OfficeTime time;

  SharePages(
      ConsentDesk consent,
      StoppedDesk stopped,
      CaseFile cases,
      Directory directory,
      OfficeTime time) {
    this.consent = consent;
    this.stopped = stopped;
    this.cases = cases;
    this.directory = directory;
    this.time = time;
  }

  @Audited(data = DataClass.CONSENT, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/releases")
  String releases(Model model, @PathVariable UUID id) {
    model.addAttribute("care", cases.view(id));
    model.addAttribute("releases", content(consent, stopped, time, id));
    return "consent/aside";
  }

  @Audited(data = DataClass.CONSENT, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/cases/{id}/stopped/{stopId}")
  String stopped(Model model, @PathVariable UUID id, @PathVariable UUID stopId) {
    var one = stopped.view(stopId);
    if (!one.caseId().equals(id)) {
      throw new Missing("stopped share");
    }
    model.addAttribute("care", cases.view(id));
    model.addAttribute("stopped", one);
    model.addAttribute("agency", directory.agency(one.agencyCode()).name());
    model.addAttribute("received", stopped.alreadyReceived(one));
    return "consent/stopped";
  }

  private static Map<String, Object> content(
      ConsentDesk consent, StoppedDesk stopped, OfficeTime time, UUID caseId) {
    var content = new LinkedHashMap<String, Object>();
    content.put("items", consent.ofCase(caseId));
    content.put("received", consent.received(caseId));
    content.put("stopped", stopped.ofCase(caseId));
    content.put("now", time.instant());
    return content;
  }

  /** The panel of the case's page. */
  @Bean
  static CasePanel consentPanel(ConsentDesk consent, StoppedDesk stopped, OfficeTime time) {
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
        return SharePages.content(consent, stopped, time, caseId);
      }
    };
  }
}
