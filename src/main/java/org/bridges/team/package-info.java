/** Who works on a case: coordinator, advocate agency, family coordinator. */
@NullMarked
package org.bridges.team;

import org.jspecify.annotations.NullMarked;
