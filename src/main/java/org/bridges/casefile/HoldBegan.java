package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A youth is missing and the case is on hold. Published in the transaction that says so.
 *
 * @param since when the hold began
 * @param isNews whether somebody has to be told; a hold from before Bridges is known to all
 */
public record HoldBegan(UUID caseId, UUID episodeId, Instant since, boolean isNews) {}
