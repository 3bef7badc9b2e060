package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call or visit that somebody notes.
 *
 * @param adultId grown-up at home who was tried; null for the youth
 * @param at when it took place; null for just now
 * @param note a few words, kept encrypted
 * @param nextTryAt when it is tried again where nobody was reached; null for what the safe hours
 *     propose
 * @param strikes entry that this one corrects, null for none
 */
public record NewContact(
    @Nullable UUID adultId,
    @Nullable ContactKind kind,
    @Nullable ContactOutcome outcome,
    @Nullable Instant at,
    @Nullable String note,
    @Nullable Instant nextTryAt,
    @Nullable UUID strikes) {}
