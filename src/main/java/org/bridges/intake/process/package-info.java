/** The steps of the intake process. */
@NullMarked
package org.bridges.intake.process;

import org.jspecify.annotations.NullMarked;
