package org.bridges.meeting.web;

import java.util.Locale;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.meeting.PaperAudience;
import org.bridges.meeting.PaperPress;
import org.bridges.meeting.PlanPaper;
import org.bridges.shared.DataClass;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan on paper; who prints it is written down. */
@RestController
class PaperPages {

  private final PlanPaper papers;
  private final PaperPress press;

  PaperPages(PlanPaper papers, PaperPress press) {
    this.papers = papers;
    this.press = press;
  }

  @Audited(
      action = AuditAction.PRINT,
      data = {DataClass.PLAN, DataClass.MEETING},
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping("/cases/{id}/paper.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id,
      @RequestParam(name = "for", defaultValue = "TEAM") PaperAudience audience,
      @RequestParam(defaultValue = "en") String language) {
    var locale = spoken(language);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("paper.pdf").build().toString())
        .body(press.pdf(papers.of(id, audience, locale), locale));
  }

  private static Locale spoken(String language) {
    return language.equals("es") ? Locale.of("es", "US") : Locale.US;
  }
}
