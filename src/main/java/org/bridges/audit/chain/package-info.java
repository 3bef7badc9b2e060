/** How entries are sealed, chained and checked. */
@NullMarked
package org.bridges.audit.chain;

import org.jspecify.annotations.NullMarked;
