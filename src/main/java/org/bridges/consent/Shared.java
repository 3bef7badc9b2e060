package org.bridges.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.ShareGate.Way;
import org.bridges.shared.DataClass;

/**
 * Something that an agency received, or may have received where nobody knows how its mail ended.
 *
 * @param way by a mail that leads to it, or by looking behind the link
 * @param subjectId meeting, item or hand-over
 */
public record Shared(
    String agencyCode,
    UUID basisId,
    ShareBasis basis,
    Set<DataClass> dataClasses,
    Way way,
    NoticeKind kind,
    UUID subjectId,
    Instant at) {}
