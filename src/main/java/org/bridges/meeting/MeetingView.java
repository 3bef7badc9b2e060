package org.bridges.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as others see it.
 *
 * @param state CALLED, SCHEDULED or HELD
 * @param sequence how many dates it had
 * @param quorum how many agencies must come at least; null for no set number
 * @param keptFor why the date was kept although not enough can come; null where it was not
 */
public record MeetingView(
    UUID id,
    UUID caseId,
    MeetingKind kind,
    String state,
    @Nullable Instant meetingAt,
    @Nullable String place,
    int sequence,
    @Nullable String minutes,
    @Nullable String minutesBy,
    @Nullable Integer quorum,
    @Nullable String keptFor,
    List<Invitee> invited) {}
