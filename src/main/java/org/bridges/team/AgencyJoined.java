package org.bridges.team;

import java.util.UUID;

/**
 * An agency accepted, and is on the team from now on. Published in the transaction that says so.
 *
 * @param agencyCode who has the place, in place of whoever had it before
 */
public record AgencyJoined(UUID caseId, String agencyCode) {}
