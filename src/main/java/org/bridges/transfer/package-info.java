/** Moves and hand-overs: the sender stays responsible until the receiver has made contact. */
@NullMarked
package org.bridges.transfer;

import org.jspecify.annotations.NullMarked;
