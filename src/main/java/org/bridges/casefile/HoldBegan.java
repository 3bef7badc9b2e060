package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A youth is missing and the case is on hold. Published in the transaction that says so.
 *
 * @param since when the hold began
 */
public record HoldBegan(UUID caseId, UUID episodeId, Instant since) {}
