package org.bridges.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A closed case is to be opened again.
 *
 * @param urgent whether a rapid response is called at once
 * @param words what was said, kept encrypted on the timeline; null for nothing
 */
public record NewOpening(@Nullable ReopenReason reason, boolean urgent, @Nullable String words) {}
