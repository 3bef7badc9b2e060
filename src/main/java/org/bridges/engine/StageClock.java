package org.bridges.engine;

import java.time.Instant;

/**
 * Asks the outbox to plan the moments of a stage when the fact is sent: limits come from {@code
 * time-limits.dmn}, which the engine evaluates, and count from the recorded fact.
 *
 * @param stage stage of the table
 * @param from the fact's own moment
 * @param prefix of the variables: {@code acknowledge} gives {@code acknowledgeDueAt} and so on
 */
public record StageClock(String stage, Instant from, String prefix) {}
