package org.bridges.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one stage. What the table leaves empty is null.
 *
 * @param reminded candidate group that is reminded
 * @param escalated candidate group that is told at {@code escalation}
 * @param escalated2 candidate group that is told at {@code escalation2}
 */
public record Moments(
    @Nullable Instant due,
    @Nullable Instant reminder,
    @Nullable Instant reminder2,
    @Nullable Instant escalation,
    @Nullable Instant escalation2,
    @Nullable String reminded,
    @Nullable String escalated,
    @Nullable String escalated2) {}
