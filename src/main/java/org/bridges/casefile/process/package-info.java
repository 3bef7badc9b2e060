/** Workers and steps of the care case. */
@NullMarked
package org.bridges.casefile.process;

import org.jspecify.annotations.NullMarked;
