package org.bridges.consent.web;

import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.Release;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Releases as JSON (contract, {@code /api/cases/{id}/releases}). */
@RestController
class ConsentController {

  private final ConsentDesk consent;

  ConsentController(ConsentDesk consent) {
    this.consent = consent;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/api/cases/{id}/releases")
  @ResponseStatus(HttpStatus.CREATED)
  Release record(
      Authentication person, @PathVariable UUID id, @RequestBody ConsentDesk.NewRelease release) {
    return consent.record(id, release, person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.CONSENT,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @DeleteMapping("/api/cases/{id}/releases/{releaseId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Authentication person, @PathVariable UUID id, @PathVariable UUID releaseId) {
    consent.revoke(id, releaseId, person.getName());
  }
}
