/**
 * The people at home, their needs and the help to them: it belongs to the home and not to a case,
 * so that no closure, hold or refusal of a youth ends it.
 */
@NullMarked
package org.bridges.family;

import org.jspecify.annotations.NullMarked;
