package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice of the ledger as it is shown.
 *
 * @param recipient agency's or person's name
 * @param at moment of the last change
 * @param problem short code, null where all is well
 */
public record NoticeView(
    UUID id,
    String key,
    NoticeKind kind,
    String recipient,
    NoticeState state,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    @Nullable UUID subjectId,
    Instant dueAt,
    Instant at,
    int attempts,
    @Nullable String problem) {}
