package org.bridges.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A round found that something is missing, and when it is settled.
 *
 * @param by user name of who held the round
 * @param at until when
 */
public record RoundMissing(
    UUID caseId, int generation, int round, List<RoundQuestion> missing, String by, Instant at) {}
