package org.bridges.casefile;

import java.util.UUID;

/**
 * A youth was found: a rapid response is to be called. Published in the transaction that says so.
 *
 * @param by user name
 */
public record YouthRecovered(UUID caseId, UUID recoveryId, String by) {}
