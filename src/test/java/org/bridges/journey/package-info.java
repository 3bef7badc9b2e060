/** Whole ways of a youth through the office, with every part real. */
@NullMarked
package org.bridges.journey;

import org.jspecify.annotations.NullMarked;
