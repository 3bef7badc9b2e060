/** Checks on the source text itself: its format and the size of its files. */
@NullMarked
package org.bridges.format;

import org.jspecify.annotations.NullMarked;
