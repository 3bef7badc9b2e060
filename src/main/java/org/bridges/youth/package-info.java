/** Who a youth is: the identity vault. Everybody else knows a pseudonym and an id. */
@NullMarked
package org.bridges.youth;

import org.jspecify.annotations.NullMarked;
