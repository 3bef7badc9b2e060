package org.bridges.casefile;

import java.util.UUID;

/**
 * A case is about to be closed. Published in the transaction that closes it, before anything of the
 * case ends: whoever needs a lock for that takes it now.
 */
public record CaseCloses(UUID caseId) {}
