/**
 * What at least three modules need: working time, codes, background work, problems in words. Knows
 * no module and no engine.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.bridges.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
