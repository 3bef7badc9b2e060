package org.bridges.consent;

import java.util.UUID;

/** A basis of sharing was recorded. Published in the transaction that says so. */
public record BasisRecorded(UUID caseId, String agencyCode, ShareBasis basis) {}
