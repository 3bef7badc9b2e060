package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;

/**
 * The calendar entry that goes with an invitation.
 *
 * @param meetingId the same meeting keeps its entry in the partner's calendar
 * @param sequence counts up with each change of the date
 * @param canceled takes the entry out of the calendar
 */
public record Invite(UUID meetingId, int sequence, Instant start, Instant end, boolean canceled) {}
