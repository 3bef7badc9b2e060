package org.bridges.transfer;

import org.jspecify.annotations.Nullable;

/**
 * An offer to be made.
 *
 * @param toCounty one of the five counties, OTHER or null
 * @param toAgency code of the receiving agency, null inside the programme
 * @param shareBasis RELEASE, STATUTE, COURT_ORDER, EMERGENCY or NONE
 * @param reason PLACEMENT, FAMILY, SAFETY, SCHOOL or OTHER
 */
public record Offer(
    @Nullable String toCounty,
    @Nullable String toAgency,
    @Nullable String shareBasis,
    @Nullable String reason) {}
