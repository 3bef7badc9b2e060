/** Runs the five processes in the engine, path by path, in the coordinator's words. */
@NullMarked
package org.bridges.process;

import org.jspecify.annotations.NullMarked;
