package org.bridges.meeting;

import org.jspecify.annotations.Nullable;

/**
 * An invited agency.
 *
 * @param answer ATTEND or CANNOT for the date that stands, null while nobody answered
 */
public record Invitee(String agencyCode, String agencyName, @Nullable String answer) {}
