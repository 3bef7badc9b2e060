package org.bridges.reminder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decided what becomes of a mail in trouble. Published in the transaction that says so.
 *
 * @param recipient agency's or person's name
 * @param decision ARRIVED, TOLD or REPEATED
 * @param by user name
 */
public record NoticeDecided(
    UUID noticeId,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    NoticeKind kind,
    String recipient,
    NoticeState decision,
    String by) {}
