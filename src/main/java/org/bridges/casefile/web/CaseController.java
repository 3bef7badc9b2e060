package org.bridges.casefile.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.casefile.CaseNotes;
import org.bridges.casefile.CaseSearch;
import org.bridges.casefile.CaseSheet;
import org.bridges.casefile.CaseView;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases as JSON (contract, {@code /api/cases}). */
@RestController
@RequestMapping("/api/cases")
class CaseController {

  private static final int LARGEST_PAGE = 200;

  private final CaseSearch search;
  private final CaseSheet sheets;
  private final CaseNotes notes;
  private final AuditTrail audit;
  private final Signed signed;

  CaseController(
      CaseSearch search, CaseSheet sheets, CaseNotes notes, AuditTrail audit, Signed signed) {
    this.search = search;
    this.sheets = sheets;
    this.notes = notes;
    this.audit = audit;
    this.signed = signed;
  }

  @Audited(action = AuditAction.SEARCH, data = DataClass.CASE, why = Purpose.FINDING)
  @GetMapping
  Map<String, Object> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var found =
        search.find(signed.person(), q, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    audit.found(q, found.map(CaseSearch.Row::subject).getContent());
    return Map.of(
        "items", found.getContent(),
        "total", found.getTotalElements(),
        "page", found.getNumber(),
        "size", found.getSize());
  }

  @Audited(
      data = DataClass.CASE,
      also = {
        DataClass.PLAN,
        DataClass.MEETING,
        DataClass.CONSENT,
        DataClass.TRANSFER,
        DataClass.NARRATIVE,
        DataClass.HOUSEHOLD
      },
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @GetMapping("/{id}")
  Map<String, Object> one(@PathVariable UUID id) {
    var sheet = sheets.of(id, signed.person());
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("case", sheet.care());
    json.put("pseudonym", search.pseudonym(sheet.care()));
    json.put("stage", stage(sheet));
    json.put("generation", sheet.care().generation());
    json.put("owner", sheet.care().owner());
    json.put("nextSteps", sheet.next());
    json.put("timeline", sheet.timeline());
    json.put("contacts", sheet.contacts());
    json.putAll(sheet.panels());
    return json;
  }

  /** A note that belongs to the case and to no step. */
  record Note(String text) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CASE,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/{id}/notes")
  @ResponseStatus(HttpStatus.CREATED)
  void note(Authentication person, @PathVariable UUID id, @RequestBody Note note) {
    notes.add(id, note.text(), person.getName());
  }

  private static String stage(CaseSheet.Sheet sheet) {
    CaseView care = sheet.care();
    return sheet.next().isEmpty() ? care.status().label() : sheet.next().getFirst().title();
  }
}
