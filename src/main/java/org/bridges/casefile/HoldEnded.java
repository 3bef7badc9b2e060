package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * The youth was found and the case goes on. Published in the transaction that says so.
 *
 * @param since when the hold began
 * @param at when it ended
 */
public record HoldEnded(UUID caseId, UUID episodeId, Instant since, Instant at) {}
