/**
 * Meetings: called, scheduled, invited, held, with minutes; the plan that follows is {@code
 * plan}'s.
 */
@NullMarked
package org.bridges.meeting;

import org.jspecify.annotations.NullMarked;
