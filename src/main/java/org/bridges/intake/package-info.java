/** A referral from its arrival to the decision of a coordinator. */
@NullMarked
package org.bridges.intake;

import org.jspecify.annotations.NullMarked;
