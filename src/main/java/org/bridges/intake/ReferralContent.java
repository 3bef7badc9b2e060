package org.bridges.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a referral that are not the youth's identity: who wrote, what worries her or him,
 * where. Kept as one document, so that it is read, hidden and purged as one.
 */
public record ReferralContent(
    ReferralRequest.Source source,
    @Nullable String narrative,
    ReferralRequest.@Nullable Screening screening,
    List<ReferralRequest.Need> needs,
    List<ReferralRequest.Connection> connections,
    ReferralRequest.@Nullable LivesIn livesIn) {

  static ReferralContent of(ReferralRequest sent) {
    return new ReferralContent(
        sent.source(),
        sent.concern().narrative(),
        sent.concern().screening(),
        sent.needs(),
        sent.connections(),
        sent.livesIn());
  }
}
