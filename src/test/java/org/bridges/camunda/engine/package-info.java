/** The engine itself: log, state, clock, commands with their answers, waiting job polls. */
@NullMarked
package org.bridges.camunda.engine;

import org.jspecify.annotations.NullMarked;
