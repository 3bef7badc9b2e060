package org.bridges.audit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditRecord;
import org.bridges.audit.AuditRecord.Filter;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.chain.ChainCheck;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit record as JSON (contract, {@code /api/audit}). */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final int LARGEST_PAGE = 200;

  private final AuditRecord record;
  private final ChainCheck check;

  AuditController(AuditRecord record, ChainCheck check) {
    this.record = record;
    this.check = check;
  }

  @GetMapping
  @Audited(data = DataClass.AUDIT, why = Purpose.OVERSIGHT)
  Map<String, Object> list(
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @Nullable AuditAction action,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var found =
        record.find(
            new Filter(number, person, action, day), page, Math.clamp(size, 1, LARGEST_PAGE));
    return Map.of(
        "items", found.map(AuditController::item).getContent(),
        "total", found.getTotalElements(),
        "page", found.getNumber(),
        "size", found.getSize());
  }

  @GetMapping("/check")
  @Audited(data = DataClass.AUDIT, why = Purpose.OVERSIGHT)
  Map<String, Object> check() {
    var result = check.run();
    var json = new LinkedHashMap<String, Object>();
    json.put("at", result.at());
    json.put("rows", result.rows());
    json.put("unbroken", result.isUnbroken());
    json.put("broken", result.broken());
    json.put("finding", result.finding());
    json.put("position", result.position());
    json.put("words", result.words());
    return json;
  }

  private static Map<String, Object> item(AuditRecord.Shown shown) {
    var entry = shown.row().entry();
    var item = new LinkedHashMap<String, Object>();
    item.put("at", shown.row().at());
    item.put("actor", entry.actor().name());
    item.put("roles", entry.actor().roles());
    item.put("action", entry.action());
    item.put("caseId", entry.subject().caseId());
    item.put("caseNumber", shown.caseNumber());
    item.put("referralId", entry.subject().referralId());
    item.put("data", entry.data());
    item.put("route", entry.route());
    item.put("step", entry.step());
    item.put("reason", entry.reason());
    return item;
  }
}
