@NullMarked
package org.bridges.intake;

import org.jspecify.annotations.NullMarked;
