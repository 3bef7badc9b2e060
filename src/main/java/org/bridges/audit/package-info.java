/**
 * Who read or changed what, when and why: rows that are only ever added, in a chain that shows when
 * one is missing. Whether somebody may look is not decided here.
 */
@NullMarked
package org.bridges.audit;

import org.jspecify.annotations.NullMarked;
