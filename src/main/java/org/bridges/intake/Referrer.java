package org.bridges.intake;

import org.bridges.shared.Phones;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a referral. A class of data of its own: the team does not see it, a coordinator opens
 * it on purpose.
 */
public record Referrer(
    ReferralRequest.SourceKind kind,
    @Nullable String name,
    @Nullable String agency,
    @Nullable String role,
    @Nullable String phone,
    @Nullable String email,
    boolean wantsFeedback) {

  /** How to call; null where no number was given that can be called. */
  public Phones.@Nullable Call call() {
    return Phones.call(phone);
  }
}
