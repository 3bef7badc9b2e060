package org.bridges.casefile;

import java.util.UUID;

/**
 * A closed case was opened again. Published in the transaction that says so.
 *
 * @param generation the open period that begins
 */
public record CaseReopened(UUID caseId, int generation) {}
