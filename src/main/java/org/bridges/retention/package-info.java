/**
 * Lets go of what is kept of people when its time is over, and of everything about one youth on
 * request. What counts stays: cases with pseudonym, county, moments and outcomes.
 */
@NullMarked
package org.bridges.retention;

import org.jspecify.annotations.NullMarked;
