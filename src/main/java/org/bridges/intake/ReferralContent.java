package org.bridges.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a referral that name neither the youth nor the writer: what worries, where. Kept as
 * one document, so that it is read, hidden and purged as one.
 */
public record ReferralContent(
    @Nullable String narrative,
    ReferralRequest.@Nullable Screening screening,
    List<ReferralRequest.Need> needs,
    List<ReferralRequest.Connection> connections,
    ReferralRequest.@Nullable LivesIn livesIn) {

  /** Lists are there, empty, also when the words are gone. */
  @SuppressWarnings("NullAway")
  public ReferralContent {
    needs = needs == null ? List.of() : needs;
    connections = connections == null ? List.of() : connections;
  }

  static ReferralContent of(ReferralRequest sent) {
    return new ReferralContent(
        sent.concern().narrative(),
        sent.concern().screening(),
        sent.needs(),
        sent.connections(),
        sent.livesIn());
  }
}
