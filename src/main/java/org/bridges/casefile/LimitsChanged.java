package org.bridges.casefile;

import java.util.UUID;

/**
 * From now on the limits of another county count for the case: the youth moved, or another county
 * leads. Published in the transaction that says so.
 */
public record LimitsChanged(UUID caseId) {}
