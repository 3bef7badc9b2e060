/** What runs where: the tests in two halves, side by side. */
@NullMarked
package org.bridges.run;

import org.jspecify.annotations.NullMarked;
