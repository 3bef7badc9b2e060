/**
 * The one plan of a case: action items with one owner agency, a named role and a due moment each.
 */
@NullMarked
package org.bridges.plan;

import org.jspecify.annotations.NullMarked;
