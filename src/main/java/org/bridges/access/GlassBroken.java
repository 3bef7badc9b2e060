package org.bridges.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody opened a case by exception; the managers hear of it at once.
 *
 * @param by user name
 */
public record GlassBroken(UUID id, UUID caseId, String by, Instant until) {}
