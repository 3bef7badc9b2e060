/**
 * The one gate: who may see or change which kind of data of which record, and why. What binds a
 * person to a record is said by the modules that know it.
 */
@NullMarked
package org.bridges.access;

import org.jspecify.annotations.NullMarked;
