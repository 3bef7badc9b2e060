package org.bridges.reminder;

/**
 * A mail that should have left and was not sent.
 *
 * @param lost whether nothing carries it any more; {@link Reminders#putBack} repairs that
 */
public record OverdueNotice(NoticeView notice, boolean lost) {}
