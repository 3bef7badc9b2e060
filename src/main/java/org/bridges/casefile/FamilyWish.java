package org.bridges.casefile;

import java.util.UUID;

/**
 * The family of a youth wants help of its own. Published in the transaction that learns of it.
 *
 * @param key the same wish told twice is one
 * @param by user name of who heard it
 */
public record FamilyWish(UUID caseId, String key, String by) {}
