package org.bridges.intake;

/**
 * Somebody decided about a referral, for good or on the way; told in the decision's transaction,
 * and perhaps twice.
 *
 * @param code what was decided, as {@link Decision#code()}
 * @param by user name
 */
record ReferralDecided(ReferralView referral, String code, Decision decision, String by) {}
