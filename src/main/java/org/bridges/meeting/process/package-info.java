/** Workers and steps of the meeting. */
@NullMarked
package org.bridges.meeting.process;

import org.jspecify.annotations.NullMarked;
