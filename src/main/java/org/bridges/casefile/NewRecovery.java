package org.bridges.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was found, or came back.
 *
 * @param recoveredAt when; the rapid response counts from here
 * @param place where
 * @param words what was said, kept encrypted on the timeline; null for nothing
 */
public record NewRecovery(
    @Nullable Instant recoveredAt, @Nullable RecoveryPlace place, @Nullable String words) {}
