package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail does not leave at once, or not by itself, because the agency wishes so. Published in the
 * transaction that says so.
 *
 * @param recipient the agency's name
 * @param state HELD, GATHERED or SPARED
 * @param until end of the quiet hours, where it is held
 */
public record NoticeKept(
    String key,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    NoticeKind kind,
    String recipient,
    NoticeState state,
    @Nullable Instant until) {}
