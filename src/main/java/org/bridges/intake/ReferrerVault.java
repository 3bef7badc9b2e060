package org.bridges.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bridges.intake.ReferralRequest.SourceKind;
import org.bridges.reminder.WriterMailbox;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to who wrote a referral. */
@Service
public class ReferrerVault implements WriterMailbox {

  private final KnownReferrers referrers;
  private final Referrals referrals;
  private final FieldCipher cipher;

  ReferrerVault(KnownReferrers referrers, Referrals referrals, FieldCipher cipher) {
    this.referrers = referrers;
    this.referrals = referrals;
    this.cipher = cipher;
  }

  /**
   * Who wrote; to be called only where somebody opens it on purpose. Nobody is named when the time
   * for that is over.
   *
   * @throws Missing when there is no such referral
   */
  @Transactional(readOnly = true)
  public Referrer of(UUID referralId) {
    var referral = referrals.findById(referralId).orElseThrow(() -> new Missing("referral"));
    var kind = referral.view().sourceKind();
    return referrers
        .findById(referralId)
        .map(one -> one.view(kind, cipher))
        .orElseGet(() -> new Referrer(kind, null, null, null, null, null, false));
  }

  /** Nobody of the family and nobody who is the youth is ever written to. */
  @Override
  @Transactional(readOnly = true)
  public Optional<Mailbox> ofReferral(UUID referralId) {
    var writer = of(referralId);
    var address = writer.email();
    var kind = writer.kind();
    if (address == null || kind == SourceKind.SELF || kind == SourceKind.FAMILY) {
      return Optional.empty();
    }
    return referrers
        .findById(referralId)
        .map(known -> new Mailbox(address, Locale.of(known.language())));
  }

  @Transactional
  void keep(UUID referralId, ReferralRequest.Source said, String language) {
    referrers.save(new KnownReferrer(referralId, said, language, cipher));
  }
}
