/** The listeners through which the engine tells of its user tasks. */
@NullMarked
package org.bridges.worklist.process;

import org.jspecify.annotations.NullMarked;
