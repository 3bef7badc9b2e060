/**
 * Runs the processes path by path, in the coordinator's words, and the decision tables row by row,
 * in one engine.
 */
@NullMarked
package org.bridges.process;

import org.jspecify.annotations.NullMarked;
