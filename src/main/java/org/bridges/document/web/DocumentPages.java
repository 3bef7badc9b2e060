package org.bridges.document.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CasePanel;
import org.bridges.consent.ConsentDesk;
import org.bridges.document.DocumentDesk;
import org.bridges.document.DocumentKind;
import org.bridges.document.DocumentLimits;
import org.bridges.document.RemovalReason;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents on the page of a case. They leave as files to be saved, never as a page. */
@Controller
class DocumentPages {

  private final DocumentDesk documents;

  DocumentPages(DocumentDesk documents) {
    this.documents = documents;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/documents")
  String add(
      Authentication person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam @Nullable UUID releaseId,
      @RequestParam @Nullable MultipartFile file,
      RedirectAttributes flash)
      throws IOException {
    try {
      var content = file == null ? new byte[0] : file.getBytes();
      var name = file == null ? null : file.getOriginalFilename();
      documents.add(
          id,
          new DocumentDesk.Sent(DocumentKind.of(kind), releaseId, name, content),
          person.getName());
      flash.addFlashAttribute("said", "The document is stored, encrypted.");
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id + "#documents-title";
  }

  @Audited(
      action = AuditAction.EXPORT,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping("/cases/{id}/documents/{document}")
  ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID document) {
    var opened = documents.open(id, document);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.document().mediaType()))
        .contentLength(opened.content().length)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(opened.fileName()).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(opened.content());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/documents/{document}/removal")
  String remove(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @RequestParam @Nullable RemovalReason reason,
      RedirectAttributes flash) {
    try {
      documents.remove(id, document, reason, person.getName());
      flash.addFlashAttribute("said", "The document is removed.");
    } catch (Refused | Missing no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/cases/" + id + "#documents-title";
  }

  /** The panel of the case's page. */
  @Bean
  static CasePanel documentPanel(
      DocumentDesk documents, ConsentDesk consent, DocumentLimits limits) {
    return new CasePanel() {
      @Override
      public String name() {
        return "documents";
      }

      @Override
      public int order() {
        return 45;
      }

      @Override
      public String template() {
        return "document/panel :: panel";
      }

      @Override
      public DataClass shows() {
        return DataClass.CONSENT;
      }

      @Override
      public Map<String, Object> content(UUID caseId) {
        return Map.of(
            "items", documents.ofCase(caseId),
            "kinds", DocumentKind.values(),
            "reasons", RemovalReason.values(),
            "releases", consent.ofCase(caseId),
            "largest", limits.largest().toMegabytes());
      }
    };
  }
}
