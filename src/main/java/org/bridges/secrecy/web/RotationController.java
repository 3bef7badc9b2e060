package org.bridges.secrecy.web;

import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.secrecy.KeyRotation;
import org.bridges.secrecy.KeyRotation.Progress;
import org.bridges.shared.DataClass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator changes the key of the identity vault while the office works. */
@RestController
@RequestMapping("/api/admin/vault")
class RotationController {

  private final KeyRotation rotation;

  RotationController(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.IDENTITY, DataClass.REFERRER, DataClass.NARRATIVE},
      why = Purpose.RUNNING)
  @PostMapping("/rotation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Progress start(Authentication operator) {
    return rotation.start(operator.getName());
  }

  @GetMapping("/rotation")
  Progress progress() {
    return rotation.progress();
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.IDENTITY, DataClass.REFERRER, DataClass.NARRATIVE},
      why = Purpose.RUNNING)
  @DeleteMapping("/former-keys")
  Progress removeFormerKeys() {
    return rotation.removeFormerKeys();
  }
}
