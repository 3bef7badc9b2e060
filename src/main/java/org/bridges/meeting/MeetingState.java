package org.bridges.meeting;

/** How a meeting stands. */
enum MeetingState {
  CALLED,
  SCHEDULED,
  HELD,
  CALLED_OFF
}
