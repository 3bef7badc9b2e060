/** What at least three modules need: working time and codes. Knows no module and no engine. */
@NullMarked
package org.bridges.shared;

import org.jspecify.annotations.NullMarked;
