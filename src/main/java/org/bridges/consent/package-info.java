/** Releases of information: what may be shared with which agency until when. None means no. */
@NullMarked
package org.bridges.consent;

import org.jspecify.annotations.NullMarked;
