package org.bridges.meeting;

import org.jspecify.annotations.Nullable;

/**
 * An invited agency.
 *
 * @param answer ATTEND or CANNOT for the date that stands, null while nobody answered
 * @param attended whether it was there, null while nobody wrote that down
 */
public record Invitee(
    String agencyCode, String agencyName, @Nullable String answer, @Nullable Boolean attended) {}
