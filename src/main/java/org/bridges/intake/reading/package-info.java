/** Reads a referral from JSON and names everything that is wrong with it. */
@NullMarked
package org.bridges.intake.reading;

import org.jspecify.annotations.NullMarked;
