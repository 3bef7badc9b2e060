package org.bridges.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the process goes on with after a decision.
 *
 * @param nextStep code of the next form's outcome, as the gateway of the model knows it
 * @param nextTryAt when to talk again, null unless a next try was decided
 * @param unreachedDueAt when the manager's decision is due, null unless nobody was reached
 * @param known what the rules are asked with again, null unless a talk made something clear
 */
public record Decided(
    String code,
    String nextStep,
    @Nullable Instant nextTryAt,
    @Nullable Instant unreachedDueAt,
    @Nullable Known known) {

  Decided(String code, String nextStep, @Nullable Instant nextTryAt) {
    this(code, nextStep, nextTryAt, null, null);
  }

  /**
   * What is known of a referral after a talk.
   *
   * @param connections what the rules look at; empty where the talk left it as it was
   */
  public record Known(ReferralView referral, List<ReferralRequest.Connection> connections) {}
}
