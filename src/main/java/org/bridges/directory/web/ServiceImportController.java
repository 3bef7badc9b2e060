package org.bridges.directory.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.directory.ServiceImport;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator brings the services of agencies in, from a file of Open Referral's columns. */
@RestController
class ServiceImportController {

  private final ServiceImport services;

  ServiceImportController(ServiceImport services) {
    this.services = services;
  }

  /**
   * Takes the file, or with {@code dryRun=true} says what it would do. A wrong line is answered
   * with 422 and the list of all wrong lines; nothing is stored then.
   */
  @Audited(action = AuditAction.CHANGE, data = DataClass.STAFF, why = Purpose.RUNNING)
  @PostMapping(path = "/api/admin/services", consumes = "text/csv")
  ResponseEntity<ServiceImport.Outcome> take(
      @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] file) {
    var text = text(file);
    var outcome = dryRun ? services.look(text) : services.take(text);
    var status = outcome.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return ResponseEntity.status(status).body(outcome);
  }

  private static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException other) {
      throw new Refused("NOT_UTF_8", "Save the file as CSV in UTF-8, then send it again.");
    }
  }
}
