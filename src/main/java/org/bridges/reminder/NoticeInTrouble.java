package org.bridges.reminder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail did not arrive, or nobody knows whether it did. Published in the transaction that says so.
 *
 * @param to whom it was for
 * @param recipient agency's or person's name
 * @param problem short code
 */
public record NoticeInTrouble(
    UUID noticeId,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    NoticeKind kind,
    Recipient to,
    String recipient,
    NoticeState state,
    String problem) {}
