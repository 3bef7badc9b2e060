/** Where work waits and why: counts of every step, and what is stuck. No names, no case. */
@NullMarked
package org.bridges.insight;

import org.jspecify.annotations.NullMarked;
