package org.bridges.consent;

import java.util.Set;
import java.util.UUID;
import org.bridges.shared.Refused;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who may sign a release on which authority. Whoever is UNSAFE never signs: an abuser cannot
 * consent (28 CFR 94.115).
 */
@Component
class Signers {

  private static final Set<String> ROLES = Set.of("YOUTH", "GUARDIAN", "COURT");

  private final YouthVault vault;

  Signers(YouthVault vault) {
    this.vault = vault;
  }

  /** Who signed. */
  record Signed(String role, LegalBasis legalBasis, @Nullable UUID person) {}

  /**
   * Checks a signature.
   *
   * @throws Refused with SIGNER_MISSING, LEGAL_BASIS_UNKNOWN, SIGNER_NOT_NAMED, SIGNER_UNKNOWN or
   *     SIGNER_UNSAFE
   */
  Signed check(
      UUID youthId, @Nullable String role, @Nullable String legalBasis, @Nullable UUID person) {
    if (role == null || !ROLES.contains(role)) {
      throw new Refused(
          "SIGNER_MISSING", "signerRole", "Say who signed: the youth, a guardian or a court.");
    }
    var guardian = role.equals("GUARDIAN");
    if (guardian) {
      checkGuardian(youthId, person);
    }
    return new Signed(role, legalBasis(role, legalBasis), guardian ? person : null);
  }

  private static LegalBasis legalBasis(String role, @Nullable String code) {
    var possible = LegalBasis.of(role);
    return code == null || code.isBlank()
        ? possible.getFirst()
        : possible.stream()
            .filter(one -> one.name().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "LEGAL_BASIS_UNKNOWN",
                        "legalBasis",
                        "Choose the authority on which this signer can sign."));
  }

  private void checkGuardian(UUID youthId, @Nullable UUID person) {
    var adults = vault.adultsAtHome(youthId);
    if (person == null) {
      if (!adults.isEmpty()) {
        throw new Refused(
            "SIGNER_NOT_NAMED", "signerId", "Choose which adult of the household signed.");
      }
      return;
    }
    var signer =
        adults.stream()
            .filter(adult -> adult.id().equals(person))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "SIGNER_UNKNOWN", "signerId", "This is no adult of the household."));
    if (!signer.maySign()) {
      throw new Refused(
          "SIGNER_UNSAFE",
          "signerId",
          "This adult is not safe for the youth and cannot sign. Ask the youth, another guardian or a court.");
    }
  }
}
