package org.bridges.caseload;

import org.jspecify.annotations.Nullable;

/**
 * Why a running case cannot be opened as it was written.
 *
 * @param column null where it is about the whole
 * @param reason what to do, in plain words, without what was written
 */
public record Wrong(@Nullable Column column, String reason) {}
