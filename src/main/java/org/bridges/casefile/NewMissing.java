package org.bridges.casefile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report that the youth of a case is missing.
 *
 * @param lastSeenAt when the youth was seen last; null where nobody knows
 * @param source who told us
 * @param words what was said, kept encrypted on the timeline; null for nothing
 * @param told who was told already
 * @param toldAt when they were told; null for just now
 */
public record NewMissing(
    @Nullable Instant lastSeenAt,
    @Nullable MissingSource source,
    @Nullable String words,
    Set<MissingTold> told,
    @Nullable Instant toldAt) {}
