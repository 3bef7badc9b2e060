package org.bridges.casefile;

import java.util.UUID;

/**
 * A case was closed. Published in the transaction that says so: nobody is reminded from now on.
 *
 * @param generation the open period that ended
 */
public record CaseClosed(UUID caseId, int generation) {}
