package org.bridges.consent;

import org.bridges.youth.AdultUnsafe;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is unsafe never signs: what such an adult had signed ends as if it was taken back. */
@Component
class UnsafeSigner {

  private final Releases releases;
  private final ConsentEnd end;

  UnsafeSigner(Releases releases, ConsentEnd end) {
    this.releases = releases;
    this.end = end;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(AdultUnsafe adult) {
    for (var release : releases.signedBy(adult.adultId())) {
      end.revoke(release.caseId(), release.id(), new Revocation("OFFICE", "OTHER"), adult.by());
    }
  }
}
