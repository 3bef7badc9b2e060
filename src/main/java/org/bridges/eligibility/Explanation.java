package org.bridges.eligibility;

/** Why a referral came out as it did, in both languages. */
public record Explanation(String en, String es) {}
