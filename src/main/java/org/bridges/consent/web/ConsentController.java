package org.bridges.consent.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.NewBasis;
import org.bridges.consent.NewRelease;
import org.bridges.consent.Release;
import org.bridges.consent.Revocation;
import org.bridges.consent.Shared;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Releases, other bases and shares as JSON (contract, {@code /api/cases/{id}/releases}). */
@RestController
class ConsentController {

  private final ConsentDesk consent;
  private final ConsentEnd end;

  ConsentController(ConsentDesk consent, ConsentEnd end) {
    this.consent = consent;
    this.end = end;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/releases")
  @ResponseStatus(HttpStatus.CREATED)
  Release record(Authentication person, @PathVariable UUID id, @RequestBody NewRelease release) {
    return consent.record(id, release, person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/bases")
  @ResponseStatus(HttpStatus.CREATED)
  Release recordBasis(Authentication person, @PathVariable UUID id, @RequestBody NewBasis basis) {
    return consent.record(id, basis, person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @DeleteMapping("/api/cases/{id}/releases/{releaseId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      Authentication person,
      @PathVariable UUID id,
      @PathVariable UUID releaseId,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String how) {
    end.revoke(id, releaseId, new Revocation(by, how), person.getName());
  }

  @Audited(data = DataClass.CONSENT, of = SubjectKind.CASE, why = Purpose.CARE)
  @GetMapping("/api/cases/{id}/shares")
  Map<String, List<Shared>> shares(@PathVariable UUID id) {
    return Map.of("items", consent.received(id));
  }
}
