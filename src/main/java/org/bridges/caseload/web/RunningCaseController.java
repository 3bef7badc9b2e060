package org.bridges.caseload.web;

import java.util.Map;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.caseload.PossiblyKnown;
import org.bridges.caseload.RunningCaseDoor;
import org.bridges.caseload.RunningDesk;
import org.bridges.caseload.Written;
import org.bridges.intake.RepeatedRequests;
import org.bridges.shared.DataClass;
import org.bridges.shared.WrongState;
import org.bridges.shared.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * A running case as JSON (contract, {@code POST /api/cases}): existing caseload, no intake clocks.
 */
@RestController
class RunningCaseController {

  private final RunningCaseDoor door;
  private final RepeatedRequests repeated;
  private final AuditTrail audit;
  private final Signed signed;

  RunningCaseController(
      RunningCaseDoor door, RepeatedRequests repeated, AuditTrail audit, Signed signed) {
    this.door = door;
    this.repeated = repeated;
    this.audit = audit;
    this.signed = signed;
  }

  /**
   * Opens it: 201 with its number, also where it was opened by the same request before. 400 names
   * every wrong field; 409 says that it is open already, or that somebody alike is known.
   */
  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE},
      why = Purpose.CARE)
  @PostMapping(
      path = "/api/cases",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> open(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody(required = false) byte @Nullable [] sent) {
    var written = RunningCaseJson.read(sent);
    var person = signed.person();
    if (key == null) {
      return created(open(written), false);
    }
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw new Invalid("Idempotency-Key", "wrong-key", "Use 1 to 200 printable letters.");
    }
    var answer =
        repeated.once(
            "case:" + person.username(), key, written.cells().toString(), () -> open(written));
    return created(answer.receipt(), answer.replayed());
  }

  private String open(Written written) {
    var person = signed.person();
    var wrong = door.wrong(written, person);
    if (!wrong.isEmpty()) {
      throw RunningCaseJson.invalid(wrong);
    }
    try {
      var outcome = door.open(written, person);
      if (!outcome.isNew()) {
        throw new WrongState(
            "already-open", "This number is open already as case " + outcome.care().caseNumber());
      }
      audit.created(RunningDesk.subject(outcome.care()));
      return outcome.care().caseNumber();
    } catch (PossiblyKnown alike) {
      throw new WrongState(
          "possibly-known",
          "Somebody alike is known ("
              + String.join("; ", alike.alike())
              + "). Look at it, then send sameAsKnown DIFFERENT or UNSURE; if it is the same youth,"
              + " go on with that case.");
    }
  }

  private static ResponseEntity<Map<String, Object>> created(String caseNumber, boolean replayed) {
    var answer = ResponseEntity.status(HttpStatus.CREATED);
    if (replayed) {
      answer.header("Idempotency-Replayed", "true");
    }
    return answer.body(Map.of("caseNumber", caseNumber));
  }
}
