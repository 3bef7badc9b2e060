/** Worker and step of the assignment. */
@NullMarked
package org.bridges.team.process;

import org.jspecify.annotations.NullMarked;
