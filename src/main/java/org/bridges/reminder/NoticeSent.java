package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail was taken by the mail server. Published in the transaction that says so.
 *
 * @param recipient agency's or person's name
 * @param key business key of the notice, unique together with the recipient
 */
public record NoticeSent(
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    NoticeKind kind,
    String recipient,
    Instant at,
    String key) {}
