/** Workers and steps of moves and transfers. */
@NullMarked
package org.bridges.transfer.process;

import org.jspecify.annotations.NullMarked;
