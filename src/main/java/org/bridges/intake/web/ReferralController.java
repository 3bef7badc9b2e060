package org.bridges.intake.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.directory.Role;
import org.bridges.intake.IntakeDesk;
import org.bridges.intake.ReferralFile;
import org.bridges.intake.ReferralView;
import org.bridges.intake.RepeatedRequests;
import org.bridges.intake.reading.ReferralReader;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals as JSON (contract, {@code /api/referrals}). */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

  private final ReferralReader reader;
  private final ReferralJson body;
  private final IntakeDesk desk;
  private final RepeatedRequests repeated;
  private final ReferralFile file;
  private final RateLimit limit;

  ReferralController(
      ReferralReader reader,
      ReferralJson body,
      IntakeDesk desk,
      RepeatedRequests repeated,
      ReferralFile file,
      RateLimit limit) {
    this.reader = reader;
    this.body = body;
    this.desk = desk;
    this.repeated = repeated;
    this.file = file;
    this.limit = limit;
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.REFERRER},
      why = Purpose.ASKING_FOR_HELP)
  // says what it produces: who cannot read the receipt is told before anything is stored
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> receive(
      Authentication client,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody(required = false) byte @Nullable [] sent,
      Locale locale) {
    limit.client(client.getName());
    var json = body.parse(sent, locale);
    var referral = reader.read(json, locale);
    if (key == null) {
      return created(desk.receive(referral, "API").receipt());
    }
    var answer =
        repeated.once(
            client.getName(),
            body.key(key, locale),
            json.toString(),
            () -> desk.receive(referral, "API").receipt());
    return answer.replayed()
        ? ResponseEntity.status(HttpStatus.CREATED)
            .header("Idempotency-Replayed", "true")
            .body(Map.of("receipt", answer.receipt()))
        : created(answer.receipt());
  }

  @Audited(
      data = DataClass.STEP,
      also = DataClass.CASE,
      of = SubjectKind.RECEIPT,
      by = "receipt",
      why = Purpose.INTAKE)
  @GetMapping("/{receipt}")
  Map<String, Object> show(Authentication person, @PathVariable String receipt) {
    var referral = file.byReceipt(receipt);
    return Role.PARTNER_SYSTEM.isHeldBy(person)
        ? Map.of("receivedAt", referral.receivedAt())
        : full(referral);
  }

  private Map<String, Object> full(ReferralView referral) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("receipt", referral.receipt());
    shown.put("caseNumber", referral.caseNumber());
    shown.put("receivedAt", referral.receivedAt());
    shown.put("status", referral.status());
    shown.put("eligibility", eligibility(referral));
    shown.put("safetyFirst", referral.safetyFirst());
    shown.put("urgency", referral.urgency());
    shown.put("caseId", referral.caseId());
    shown.put("possibleEarlierRecords", file.possibleEarlierRecords(referral));
    return shown;
  }

  /** Null while the engine has not answered yet. */
  private @Nullable Map<String, Object> eligibility(ReferralView referral) {
    var why = file.explanation(referral);
    if (why == null) {
      return null;
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("outcome", referral.outcome());
    shown.put("proposed", referral.proposed());
    shown.put("rule", referral.rule());
    shown.put("explanation", why);
    shown.put("tableVersion", referral.tableVersion());
    return shown;
  }

  private static ResponseEntity<Map<String, Object>> created(String receipt) {
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("receipt", receipt));
  }
}
